import { z } from "zod";
import { can, ById, forbid, notFound, page, redirect, refuse, type Db, type House, type RouteTable, type User } from "../../../core/contract.ts";
import type { CatalogueItems, ItemLink, ItemVersion } from "../../catalogue/api.ts";
import { clockView, readClock, type ReviewClock } from "../clock.ts";
import { stepOf, type Step } from "../steps.ts";
import { decide } from "./decide.ts";
import { decisionPage } from "./decision-page.ts";
import { donePage } from "./done-page.ts";
import { findDecisions } from "./find-decisions.ts";

export type ReviewTools = { db: Db; transact: House<unknown>["transact"]; items: CatalogueItems; clock: ReviewClock; links: () => readonly ItemLink[] };

const Paging = z.object({ page: z.coerce.number().int().min(1).max(100_000).catch(1) });
const Decision = z.object({
  conclusion: z.string({ error: "审核结论：请选择一项" }).min(1, "审核结论：请选择一项"),
  seen: z.string().max(200).catch(""),
  opinion: z.string().trim().max(2_000, "意见：请控制在 2000 个字以内"),
});

export const decisionRoutes = (tools: ReviewTools) => (r: RouteTable): void => {
  r.get("/", { access: "signed-in", query: Paging }, async ({ user, query }) => {
    requireReviewer(user);
    const { total, rows } = await findDecisions(tools.db, user.id, query.page);
    const versions = await tools.items.versions(tools.db, rows.map((row) => row.version_id));
    return page("review/decisions/done.njk", donePage(rows, versions, total, query.page));
  });

  r.form("/:id", {
    access: "signed-in", params: ById, body: Decision,
    show: async ({ params, user, now, form }) => {
      const { version, step } = await waitingVersion(tools, user, params.id);
      const [diff, history] = [await tools.items.diff(tools.db, params.id), await tools.items.history(tools.db, version.itemId)];
      const links = tools.links().flatMap((link) => link(version, user) ?? []);
      return page("review/decisions/decide.njk", decisionPage({
        version, step, diff, history, links, form, clock: clockView(tools.clock, version.submittedAt ?? version.updatedAt, now),
      }));
    },
    submit: async ({ params, body, user, now }) => {
      const dueOn = (since: Date, at: Date): string => readClock(tools.clock, since, at).dueDay;
      const { version, conclusion } = await tools.transact((tx) => decide(tx, user, { versionId: params.id, ...body, now }, { items: tools.items, dueOn }));
      return redirect(`/review/inbox?step=${stepIdFor(conclusion.action)}`, { kind: "done", title: `${version.name}：${conclusion.label}`, text: `${conclusion.done}。` });
    },
  });
};

const stepIdFor = (action: string): string => {
  if (action.endsWith("abolition")) return "abolition";
  return action === "publish" ? "publish" : "examine";
};

/** Reviewers of either step have an inbox and a list of what they did. */
export const requireReviewer = (user: User): void => {
  if (!can(user, "catalogue.examine") && !can(user, "catalogue.publish")) throw forbid("catalogue.examine");
};

/** The version, if it waits in a step that this person may judge. */
const waitingVersion = async ({ db, items }: ReviewTools, user: User, id: string): Promise<{ version: ItemVersion; step: Step }> => {
  const version = await items.version(db, id);
  if (version === null) throw notFound();
  const step = stepOf(version);
  if (step === undefined) throw refuse("review.not-waiting");
  if (!can(user, step.permission, version.place)) throw forbid(step.permission);
  return { version, step };
};
