import { z } from "zod";
import { workCalendar } from "../../core/calendar/work-calendar.ts";
import { definePlugin, deskPanel } from "../../core/contract.ts";
import { itemLinks, items, reviewChain } from "../catalogue/api.ts";
import { decisionRoutes, type ReviewTools } from "./decisions/routes.ts";
import { inboxRoutes, stepsFor, waitingFor } from "./inbox/routes.ts";
import { STEPS } from "./steps.ts";
import { text } from "./text.ts";

/** 审核：the chain 单位 → 编办 → 政务办, its inboxes and its decisions. */
export const plugin = definePlugin({
  id: "review",
  label: "审核",
  text,
  settings: z.object({ enabled: z.boolean(), reviewDays: z.number().int().min(1).max(60).default(5) }),
  needs: { items },
  register(house, { items: catalogue }) {
    const tools: ReviewTools = {
      db: house.db, transact: house.transact, items: catalogue, links: () => house.collect(itemLinks),
      clock: { limit: house.settings.reviewDays, calendar: workCalendar() },
    };
    house.add(reviewChain, { label: "单位 → 编办 → 政务办" });
    for (const [index, step] of STEPS.entries()) {
      const load = async (user: Parameters<typeof waitingFor>[1]): Promise<number> =>
        stepsFor(user).includes(step) ? (await waitingFor(tools, user, step, { text: "", page: 1, size: 1 })).total : 0;
      house.nav({ area: "desk", group: "审核", label: step.label, href: `/review/inbox?step=${step.id}`, access: step.permission, order: 100 + index, count: load });
      house.add(deskPanel, {
        access: step.permission, order: 10 + index,
        load: async (user) => ({ title: step.label, href: `/review/inbox?step=${step.id}`, count: await load(user), text: `请在 ${house.settings.reviewDays} 个工作日内办完` }),
      });
    }
    for (const permission of ["catalogue.examine", "catalogue.publish"]) {
      house.nav({ area: "desk", group: "审核", label: "我已处理", href: "/review/decisions", access: permission, order: 110 });
    }
    house.routes("/review/inbox", inboxRoutes(tools));
    house.routes("/review/decisions", decisionRoutes(tools));
  },
});
