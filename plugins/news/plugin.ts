import { z } from "zod";
import { auditWords, definePlugin, demoContent, deskPanel, placeUses } from "../../core/contract.ts";
import { portalSection } from "../portal/api.ts";
import { countReturned, countWaiting } from "./articles/find-articles.ts";
import { MANAGE, RETURNED } from "./articles/model.ts";
import { returnedPanel } from "./articles/returned-panel.ts";
import { articleRoutes } from "./articles/routes.ts";
import { columnRoutes } from "./columns/routes.ts";
import { COLUMNS_PAGE } from "./columns/model.ts";
import { loadDemoNews } from "./demo/load-demo-news.ts";
import { placeUsesOfArticles } from "./place-uses.ts";
import { COLUMNS, EDIT, READ, REVIEW } from "./policy.ts";
import { NEWS } from "./site/addresses.ts";
import { newsSection } from "./site/portal-section.ts";
import { siteRoutes } from "./site/routes.ts";
import { text } from "./text.ts";

/** 政务信息发布 (ZKHL-4.4): columns, and articles that one person writes and another publishes. */
export const plugin = definePlugin({
  id: "news",
  label: "政务信息",
  text,
  settings: z.object({ enabled: z.boolean() }),
  register(house) {
    const { db } = house;
    house.permission(READ, "查看政务信息稿件", ["editor", "head", "publisher"]);
    house.permission(EDIT, "信息编辑", ["editor", "publisher"]);
    house.permission(REVIEW, "信息审核", ["publisher"]);
    house.permission(COLUMNS, "维护政务信息栏目", ["system-admin"], "site");
    house.nav({ area: "desk", group: "政务信息", label: "信息管理", href: MANAGE, access: READ, order: 60 });
    house.nav({ area: "desk", group: "政务信息", label: "退回给我的信息", href: RETURNED, access: EDIT, order: 62, count: (user) => countReturned(db, user) });
    house.add(deskPanel, returnedPanel(db));
    house.nav({ area: "desk", group: "政务信息", label: "待审核信息", href: `${MANAGE}?state=waiting`, access: REVIEW, order: 61, count: (user) => countWaiting(db, user, REVIEW) });
    house.nav({ area: "desk", group: "系统设置", label: "政务信息栏目", href: COLUMNS_PAGE, access: COLUMNS, order: 907 });
    house.nav({ area: "public", label: "政务信息", href: NEWS, access: "public", order: 36 });
    house.add(portalSection, newsSection(db));
    house.add(placeUses, placeUsesOfArticles);
    house.add(auditWords, {
      "news.add": "新建政务信息", "news.save": "保存政务信息", "news.submit": "提交政务信息审核", "news.recall": "取回政务信息", "news.publish": "发布政务信息", "news.return": "退回政务信息",
      "news.withdraw": "撤回政务信息", "news.change": "开始修改政务信息", "news.delete": "删除政务信息草稿",
      "news.column-added": "新增栏目", "news.column-changed": "修改栏目", "news.column-opened": "启用栏目", "news.column-closed": "停用栏目",
    });
    house.add(demoContent, { order: 85, title: "政务信息", load: () => loadDemoNews(house) });
    house.routes(NEWS, (r) => {
      columnRoutes(house)(r);
      articleRoutes(house)(r);
      // Addresses with a number come after those with a name.
      siteRoutes(house)(r);
    });
  },
});
