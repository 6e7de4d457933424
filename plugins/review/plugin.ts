import { z } from "zod";
import { auditWords, definePlugin, demoContent, deskPanel } from "../../core/contract.ts";
import { elementRemarks, itemLinks, itemMoved, items, reviewChain } from "../catalogue/api.ts";
import { batchRoutes } from "./batch/routes.ts";
import { chainRoutes } from "./chains/routes.ts";
import { chainsAt } from "./chains/find-chain.ts";
import { decisionRoutes } from "./decisions/routes.ts";
import { loadDemoReview } from "./demo/load-demo-review.ts";
import { deskSummary } from "./inbox/desk-summary.ts";
import { countAt, inboxRoutes } from "./inbox/routes.ts";
import { plainInbox } from "./inbox/inbox-filter.ts";
import { declareLimits } from "./limits.ts";
import { phraseRoutes } from "./phrases/routes.ts";
import { remarkKeeper } from "./remarks/find-remarks.ts";
import { settleChanged } from "./remarks/settle-changed.ts";
import type { ReviewTools } from "./review-tools.ts";
import { STEPS } from "./steps.ts";
import { text } from "./text.ts";

/** 审核：the chain 单位 →（部门负责人）→ 编办 → 政务办, its inboxes, its decisions and what helps to take them. */
export const plugin = definePlugin({
  id: "review",
  label: "审核",
  text,
  settings: z.object({ enabled: z.boolean() }),
  needs: { items },
  register(house, { items: catalogue }) {
    const [limit, yellow] = declareLimits(house);
    const tools: ReviewTools = {
      db: house.db, transact: house.transact, refusalWords: house.refusalWords, people: house.people, items: catalogue, links: () => house.collect(itemLinks),
      clock: () => ({ limit: limit(), yellow: yellow(), calendar: house.calendar() }),
    };
    house.permission("review.chains", "规定审核流程", ["region-manager"]);
    house.add(auditWords, { "review.chain-saved": "规定审核流程", "review.chain-deleted": "取消审核流程的规定", "detail:chain": "流程", "detail:typeCode": "事项类型" });
    house.add(reviewChain, { label: "单位 → 编办 → 政务办", steps: chainsAt });
    house.add(elementRemarks, remarkKeeper);
    house.on(itemMoved, async (moved) => {
      if (moved.action === "submit") await house.transact((tx) => settleChanged(tx, catalogue, moved));
    });
    for (const [index, step] of STEPS.entries()) {
      house.nav({
        area: "desk", group: "审核", label: step.label, href: plainInbox(step), access: step.permission, order: 100 + index, count: (user) => countAt(tools, user, step, house.clock.now()),
      });
      house.add(deskPanel, { access: step.permission, order: 10 + index, load: (user) => deskSummary(tools, user, step, house.clock.now()) });
    }
    for (const { permission } of STEPS) {
      house.nav({ area: "desk", group: "审核", label: "我已处理", href: "/review/decisions", access: permission, order: 110 });
      house.nav({ area: "desk", group: "审核", label: "常用意见", href: "/review/phrases", access: permission, order: 111 });
    }
    house.nav({ area: "desk", group: "审核", label: "审核流程", href: "/review/chains", access: "review.chains", order: 112 });
    house.add(demoContent, { order: 60, title: "审核", load: loadDemoReview(house) });
    house.routes("/review/inbox", inboxRoutes(tools));
    house.routes("/review/batch", batchRoutes(tools));
    house.routes("/review/decisions", decisionRoutes(tools));
    house.routes("/review/phrases", phraseRoutes(tools));
    house.routes("/review/chains", chainRoutes({ ...tools, audit: house.audit }));
  },
});
