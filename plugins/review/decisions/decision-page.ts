import { dateTimeText, staffTimeText } from "../../../core/calendar/chinese-date.ts";
import { errorAt, type FormState, typed } from "../../../core/contract.ts";
import { ABOLITION_REASONS, STATE_WORDS, type CatalogueItems, type ItemRequest, type ItemVersion, type ReviewStep } from "../../catalogue/api.ts";
import { dateText } from "../../../core/calendar/chinese-date.ts";
import type { ClockView } from "../clock.ts";
import { KIND_WORDS, kindOf } from "../kinds.ts";
import type { Phrase } from "../phrases/find-phrases.ts";
import type { Remark } from "../remarks/find-remarks.ts";
import { CONCLUSIONS, deskOf, type ConclusionAction, type Step } from "../steps.ts";
import { backTo, decisionHref as hrefOf } from "../inbox/inbox-filter.ts";
import { countOpen } from "../remarks/find-remarks.ts";
import { changePart, typedRemarks } from "./change-part.ts";
import { hintOf } from "./conclusion-words.ts";

export type DecisionFacts = {
  version: ItemVersion; step: Step; clock: ClockView; form: FormState; all: boolean; links: { label: string; href: string }[]; userId: string; now: Date;
  diff: Awaited<ReturnType<CatalogueItems["diff"]>>; history: Awaited<ReturnType<CatalogueItems["history"]>>; remarks: readonly Remark[]; request: ItemRequest | undefined;
  conclusions: readonly ConclusionAction[]; earlier: readonly ReviewStep[]; plannedOn: string; phrases: readonly Phrase[];
  /** The inbox from which somebody came. */
  back: string;
};

/** The page on which one version is judged: clock, what changed, conclusion. */
export const decisionPage = (facts: DecisionFacts): object => {
  const { version, step, clock, form, links, now } = facts;
  return {
    action: hrefOf(version), seen: version.fingerprint, inboxHref: backTo(facts.back, step), back: facts.back, stepLabel: step.label, verb: step.verb, name: version.name, state: STATE_WORDS[version.state],
    facts: [version.typeName, version.department.name, `${KIND_WORDS[kindOf(version)]}　${sentBy(version)}`],
    clock: { ...clock, label: `${step.verb}时限` }, links, opened: openedPart(version, now), request: requestPart(facts.request),
    // A request for an item in force changes nothing in what it says.
    change: version.state === "published" ? null : changePart(facts),
    ...reasonOf(facts), record: recordOf(facts), allHref: `${lookHref(facts, { all: "1" })}#unchanged`, changedHref: lookHref(facts, {}), ...conclusionPart(facts),
    opinion: typed(form, "opinion"), opinionError: errorAt(form, "opinion"),
    phrases: facts.phrases.map(({ id, title, words, shared }) => ({ id, title, words, note: shared ? "本单位" : "" })),
  };
};

const lookHref = ({ version, back }: DecisionFacts, look: Readonly<Record<string, string>>): string => {
  const given = new URLSearchParams({ ...look, ...(back === "" ? {} : { back }) });
  return given.size === 0 ? hrefOf(version) : `${hrefOf(version)}?${given}`;
};

const sentBy = ({ state, procedureBy, submittedBy, stepSince, submittedAt }: ItemVersion): string => {
  const [who, at] = state === "published" ? [procedureBy, stepSince] : [submittedBy, submittedAt];
  return who === null || at === null ? "" : `${who.name} ${dateTimeText(at)}报送`;
};

/** Whether somebody has begun: from then on it cannot be taken back. */
const openedPart = ({ opened, versionId }: ItemVersion, now: Date): object =>
  opened === null ? { action: `${hrefOf({ versionId })}/open`, text: "" } : { action: "", text: `${opened.by} ${staffTimeText(opened.at, now)} 开始审核，报送人不能再撤回。` };

const requestPart = (request: ItemRequest | undefined): object | null => (request === undefined ? null : {
  lines: [
    ...(request.reason === "" ? [] : [{ label: "作废原因", text: ABOLITION_REASONS[request.reason] }]),
    ...(request.successor === null ? [] : [{ label: "替代事项", text: request.successor.name }]),
    ...(request.notice === "" ? [] : [{ label: "向公众说明", text: request.notice }]),
    ...(request.kind === "suspension" ? [{ label: "暂停期间", text: `${dateText(request.from)}起，${request.until === "" ? "恢复时间另行公告" : `到${dateText(request.until)}为止`}` }] : []),
    ...(request.words === "" ? [] : [{ label: request.kind === "suspension" ? "公告内容" : "申请说明", text: request.words }]),
  ],
});

/** What was said of this version last, and by whom: why it comes back to this step, what an earlier step answers, or what was said when it was sent. */
const reasonOf = ({ version, request, history }: DecisionFacts): object => {
  const said = history.find(({ versionId, opinion }) => versionId === version.versionId && opinion !== "");
  return { reason: request !== undefined || said === undefined ? null : { label: said.action === "submit" ? "报送说明" : `${said.actor}${said.words}的意见`, text: said.opinion } };
};

/** Who did what with this version, newest first. */
const recordOf = ({ version, history }: DecisionFacts): object[] => history.filter(({ versionId }) => versionId === version.versionId)
  .map(({ at, actor, words, opinion }) => ({ at: dateTimeText(at), actor, words, opinion }));

const conclusionPart = ({ version, conclusions, diff, plannedOn, earlier, form, remarks, now }: DecisionFacts): object => ({
  openRemarks: conclusions.some((action) => !CONCLUSIONS[action].refuses) ? countOpen(remarks) + typedRemarks(form.words).length : 0, sure: typed(form, "sure") === "1", sureError: errorAt(form, "sure"),
  conclusions: conclusions.map((action) => ({ value: action, text: CONCLUSIONS[action].label, hint: hintOf(action, version, { against: diff.against, plannedOn, now }) })),
  conclusion: typed(form, "conclusion"), conclusionError: errorAt(form, "conclusion"),
  returns: earlier.length === 0 || !conclusions.includes("return") ? [] : [{ value: "", text: "报送单位" }, ...earlier.map((step) => ({ value: step, text: `${deskOf(step)}（重审）` }))],
  returnTo: typed(form, "returnTo"), returnToError: errorAt(form, "returnTo"),
});
