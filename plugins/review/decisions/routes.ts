import { z } from "zod";
import { ById, page, PageNumber, redirect, type Reply, type RouteTable, rowId, typed } from "../../../core/contract.ts";
import { clockView, readClock, waitingSince } from "../clock.ts";
import { findPhrases } from "../phrases/find-phrases.ts";
import { addRemarks, deleteRemark } from "../remarks/add-remarks.ts";
import { findRemarks } from "../remarks/find-remarks.ts";
import type { ReviewTools } from "../review-tools.ts";
import { CONCLUSIONS, isConclusion } from "../steps.ts";
import { backTo, plainInbox } from "../inbox/inbox-filter.ts";
import { doneWords } from "./conclusion-words.ts";
import { decide } from "./decide.ts";
import { remarkField, typedRemarks } from "./change-part.ts";
import { decisionPage, type DecisionFacts } from "./decision-page.ts";
import { demandJudge } from "./demand-judge.ts";
import { donePage } from "./done-page.ts";
import { findDecisions } from "./find-decisions.ts";
import { requireReviewer } from "./require-reviewer.ts";

const Paging = z.object({ page: PageNumber });
const Look = z.object({ back: z.string().max(2_000).catch(""), all: z.literal("1").optional().catch(undefined) });
/** Remarks that were typed and not yet saved come along with the conclusion, each in a field of its own. */
const Decision = z.looseObject({
  conclusion: z.string({ error: "结论：请选择一项" }).min(1, "结论：请选择一项"),
  seen: z.string().max(200).catch(""),
  opinion: z.string().trim().max(2_000, "意见：请控制在 2000 个字以内"),
  returnTo: z.string().max(20).default(""),
  back: z.string().max(2_000).catch(""),
  sure: z.literal("1").optional().catch(undefined),
}).superRefine((sent, ctx) => {
  for (const { element, words } of typedRemarks(sent)) {
    for (const { message } of RemarkWords.safeParse(words).error?.issues ?? []) ctx.addIssue({ code: "custom", path: [remarkField(element)], message });
  }
});
const RemarkWords = z.string({ error: "批注：请写明要改什么" }).trim().min(1, "批注：请写明要改什么").max(500, "批注：请控制在 500 个字以内");
/** The whole page comes along, so that nothing typed is lost; the remark meant is the one at `element`. */
const Remark = z.looseObject({ element: z.string({ error: "批注：请选择要素" }).min(1).max(60) }).superRefine((sent, ctx) => {
  const field = remarkField(sent.element);
  for (const { message } of RemarkWords.safeParse(sent[field]).error?.issues ?? []) ctx.addIssue({ code: "custom", path: [field], message });
});
const Words = z.looseObject({});
const OneRemark = ById.extend({ remark: rowId() });

type Showing = { user: Parameters<typeof demandJudge>[1]; id: string; now: Date; back?: string; all?: boolean; form: DecisionFacts["form"] };

const showDecision = async (tools: ReviewTools, { user, id, now, back = "", all = false, form }: Showing): Promise<Reply> => {
  const { db, items } = tools;
  const { version, step } = await demandJudge(db, user, id, items);
  const elements = await items.elements(db, id);
  const phrases = await findPhrases(db, user);
  const planned = elements["plan_effective_date"];
  return page("review/decisions/decide.njk", decisionPage({
    version, step, form, all, now, userId: user.id, diff: await items.diff(db, id), history: await items.history(db, version.itemId), remarks: await findRemarks(db, { versionId: id, elements }),
    request: (await items.requests(db, version.itemId)).find(({ state }) => state === "asked"), conclusions: items.actionsFor(user, version).filter(isConclusion).toSorted((a, b) => Number(CONCLUSIONS[a].refuses) - Number(CONCLUSIONS[b].refuses)),
    earlier: await items.stepsBefore(db, version), plannedOn: typeof planned === "string" ? planned : "", phrases, back: typed(form, "back") || back,
    links: tools.links().flatMap((link) => link(version, user) ?? []), clock: clockView(tools.clock(), waitingSince(version), now),
  }), { current: plainInbox(step) });
};

export const decisionRoutes = (tools: ReviewTools) => (r: RouteTable): void => {
  r.get("/", { access: "signed-in", query: Paging }, async ({ user, query }) => {
    requireReviewer(user);
    const { total, rows } = await findDecisions(tools.db, user.id, query.page);
    const versions = await tools.items.versions(tools.db, rows.map((row) => row.version_id));
    return page("review/decisions/done.njk", donePage(rows, versions, total, query.page));
  });

  r.form("/:id", {
    access: "signed-in", params: ById, query: Look, body: Decision,
    show: async ({ params, query, user, now, form }) => showDecision(tools, { user, id: params.id, now, back: query.back, all: query.all === "1", form }),
    submit: async ({ params, body, user, now }) => {
      const dueOn = (since: Date, at: Date): string => readClock(tools.clock(), since, at).dueDay;
      const { step } = await demandJudge(tools.db, user, params.id, tools.items);
      const { conclusion, opinion, returnTo, back, seen, sure } = body;
      const remarks = typedRemarks(body);
      const done = await tools.transact((tx) => decide(tx, user, { versionId: params.id, conclusion, opinion, returnTo, seen, sure: sure === "1", remarks, now }, { items: tools.items, dueOn }));
      return redirect(backTo(back, step), doneWords(done.conclusion, done.version, remarks.length));
    },
  });
  openRoute(tools, r);
  phraseRoute(tools, r);
  remarkRoutes(tools, r);
};

/** 开始审核: from now on the sender cannot take it back. Looking at a page changes nothing; a button says it, and so does whoever remarks or decides. */
const openRoute = (tools: ReviewTools, r: RouteTable): void => {
  r.post("/:id/open", { access: "signed-in", params: ById, body: Words }, async ({ params, body, user, now }) => {
    const { db, items } = tools;
    const { version } = await demandJudge(db, user, params.id, items);
    // Two people look at once: the first one counts.
    if (items.actionsFor(user, version).includes("open")) await tools.transact((tx) => items.perform(tx, user, { versionId: params.id, action: "open", opinion: "", now }));
    return showDecision(tools, { user, id: params.id, now, form: { words: body, errors: [] } });
  });
};

/** 填入常用意见 without a script: at the end of what has been written, and all else on the page stays as it is. */
const phraseRoute = (tools: ReviewTools, r: RouteTable): void => {
  r.post("/:id/phrase", { access: "signed-in", params: ById, body: z.looseObject({ phrase: rowId().catch("") }) }, async ({ params, body, user, now }) => {
    const phrase = (await findPhrases(tools.db, user)).find(({ id }) => id === body.phrase);
    const written = typed({ words: body }, "opinion");
    const opinion = [written.trimEnd(), phrase?.words ?? ""].filter((part) => part !== "").join("\n");
    return showDecision(tools, { user, id: params.id, now, form: { words: { ...body, opinion }, errors: [] } });
  });
};

/** The page answers itself: what has been typed of the conclusion, and of other remarks, stands there again. */
const remarkRoutes = (tools: ReviewTools, r: RouteTable): void => {
  r.form("/:id/remarks", {
    access: "signed-in", params: ById, body: Remark, show: async ({ params, user, now, form }) => showDecision(tools, { user, id: params.id, now, form }),
    submit: async ({ params, body, user, now }) => {
      const { [remarkField(body.element)]: words, ...others } = body;
      await tools.transact((tx) => addRemarks(tx, user, { versionId: params.id, remarks: [{ element: body.element, words: RemarkWords.parse(words) }], now }, tools.items));
      return showDecision(tools, { user, id: params.id, now, form: { words: others, errors: [] } });
    },
  });
  r.post("/:id/remarks/:remark/delete", { access: "signed-in", params: OneRemark, body: Words }, async ({ params, body, user, now }) => {
    await tools.transact((tx) => deleteRemark(tx, user, { versionId: params.id, id: params.remark }, tools.items));
    return showDecision(tools, { user, id: params.id, now, form: { words: body, errors: [] } });
  });
};
