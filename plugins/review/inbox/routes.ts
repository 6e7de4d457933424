import { z } from "zod";
import { can, page, type RouteTable, type User } from "../../../core/contract.ts";
import { requireReviewer, type ReviewTools } from "../decisions/routes.ts";
import { STEPS, type Step } from "../steps.ts";
import { inboxPage, PAGE_SIZE } from "./inbox-page.ts";

const Query = z.object({
  step: z.enum(["examine", "publish", "abolition"]).optional().catch(undefined),
  text: z.string().trim().max(100).catch(""),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});

/** The steps this person may judge. */
export const stepsFor = (user: User): Step[] => STEPS.filter((step) => can(user, step.permission));

export const waitingFor = (tools: ReviewTools, user: User, step: Step, options: { text: string; page: number; size: number }) =>
  tools.items.waiting(tools.db, user, {
    states: step.states, permission: step.permission, order: "oldest", ...options, ...(step.procedure === undefined ? {} : { procedure: step.procedure }),
  });

export const inboxRoutes = (tools: ReviewTools) => (r: RouteTable): void => {
  r.get("/", { access: "signed-in", query: Query }, async ({ user, query, now }) => {
    requireReviewer(user);
    const mine = stepsFor(user);
    const steps = await Promise.all(mine.map(async (step) => ({ step, count: (await waitingFor(tools, user, step, { text: "", page: 1, size: 1 })).total })));
    const step = mine.find((one) => one.id === query.step) ?? mine[0];
    if (step === undefined) throw new Error("a reviewer without a step");
    const { total, versions } = await waitingFor(tools, user, step, { text: query.text, page: query.page, size: PAGE_SIZE });
    return page("review/inbox/list.njk", inboxPage({ step, steps, versions, total, page: query.page, text: query.text, now, clock: tools.clock }), { fragments: { inbox: "review/inbox/_rows.njk" } });
  });
};
