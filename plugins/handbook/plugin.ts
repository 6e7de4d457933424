import { z } from "zod";
import { auditWords, definePlugin, demoContent, deskPanel } from "../../core/contract.ts";
import { helpRoutes } from "./pages/routes.ts";
import { loadFirstPages } from "./pages/save-page.ts";
import { ANSWER, EDIT_HELP } from "./policy.ts";
import { answersPanel, inboxPanel, countOpen } from "./requests/panels.ts";
import { requestRoutes } from "./requests/routes.ts";
import { text } from "./text.ts";

/** 帮助 (YN-2.5, YN-2.6): pages that say how the work is done, and what staff have to say about the system. */
export const plugin = definePlugin({
  id: "handbook",
  label: "帮助",
  text,
  settings: z.object({ enabled: z.boolean() }),
  register(house) {
    house.permission(EDIT_HELP, "维护帮助文档", ["system-admin"], "site");
    house.permission(ANSWER, "答复投诉建议", ["system-admin"], "site");
    house.nav({ area: "tool", label: "帮助", href: "/handbook", access: "signed-in", order: 0 });
    house.nav({ area: "desk", group: "帮助", label: "帮助文档", href: "/handbook", access: "signed-in", order: 950 });
    house.nav({ area: "desk", group: "帮助", label: "投诉建议", href: "/handbook/requests", access: "signed-in", order: 951 });
    house.nav({ area: "desk", group: "系统设置", label: "帮助维护", href: "/handbook/manage", access: EDIT_HELP, order: 908 });
    house.nav({ area: "desk", group: "系统设置", label: "投诉建议受理", href: "/handbook/inbox", access: ANSWER, order: 909, count: () => countOpen(house.db) });
    house.add(deskPanel, inboxPanel(house.db));
    house.add(deskPanel, answersPanel(house.db));
    house.add(auditWords, {
      "handbook.page-added": "新增帮助", "handbook.page-changed": "修改帮助", "handbook.page-deleted": "删除帮助", "handbook.first-pages-added": "装入随系统提供的帮助",
      "handbook.asked": "提出投诉建议", "handbook.answered": "答复投诉建议", "handbook.closed": "结束投诉建议",
      "subject:handbook-request": "投诉建议", "subject:handbook-page": "帮助", "detail:pages": "页数", "value:suggestion": "建议", "value:complaint": "投诉", "value:question": "咨询",
    });
    house.add(demoContent, { order: 80, title: "帮助", load: () => house.transact((tx) => loadFirstPages(tx, house.clock.now())) });
    house.routes("/handbook", (r) => {
      helpRoutes(house)(r);
      requestRoutes(house)(r);
    });
  },
});
