import { page, PAGE_SIZE, redirect, type RouteTable, type User } from "../../../core/contract.ts";
import { requireReviewer } from "../decisions/require-reviewer.ts";
import { findRemarked } from "../remarks/find-remarks.ts";
import type { ReviewTools } from "../review-tools.ts";
import { stepsFor, type Step } from "../steps.ts";
import { InboxFilter, NO_CONDITIONS, pageAddress, plainInbox, waitingFilter } from "./inbox-filter.ts";
import { inboxPage } from "./inbox-page.ts";

type Tools = Pick<ReviewTools, "db" | "items" | "clock">;

/** How many wait for this person at a step; with a light only those that show it. */
export const countAt = async ({ db, items, clock }: Tools, user: User, step: Step, now: Date, light: InboxFilter["light"] = ""): Promise<number> =>
  (await items.waiting(db, user, waitingFilter(step, { ...NO_CONDITIONS, light }, clock(), now), { page: 1, size: 0, order: "oldest" })).total;

export const inboxRoutes = (tools: ReviewTools) => (r: RouteTable): void => {
  r.get("/", { access: "signed-in", query: InboxFilter }, async ({ user, query, now }) => {
    requireReviewer(user);
    const { db, items, clock } = tools;
    const mine = stepsFor(user);
    // eslint-disable-next-line house/no-query-in-loop -- A chain has three steps, and few hold more than one.
    const steps = await Promise.all(mine.map(async (step) => ({ step, count: await countAt(tools, user, step, now) })));
    const step = mine.find((one) => one.id === query.step) ?? mine[0];
    if (step === undefined) throw new Error("a reviewer without a step");
    const filter = waitingFilter(step, query, clock(), now);
    const { total, versions } = await items.waiting(db, user, filter, { page: query.page, size: PAGE_SIZE, order: query.order });
    // Whoever has dealt with the last one of a page comes back to the page before.
    if (versions.length === 0 && total > 0) return redirect(pageAddress({ ...query, step: step.id, page: Math.ceil(total / PAGE_SIZE) }));
    const remarked = await findRemarked(db, versions.map(({ versionId }) => versionId));
    return page("review/inbox/list.njk", inboxPage({ step, steps, filter: { ...query, step: step.id }, counts: await items.waitingCounts(db, user, filter), versions, total, remarked, now, clock: clock() }), {
      fragments: { inbox: "review/inbox/_rows.njk" }, current: plainInbox(step),
    });
  });
};
