import { isDeepStrictEqual } from "node:util";
import type { FormState, Reply, User } from "../../../core/contract.ts";
import { page } from "../../../core/contract.ts";
import { staffTimeText } from "../../../core/calendar/chinese-date.ts";
import { elementRemarks, itemLinks, STATE_WORDS, type ItemVersion } from "../api.ts";
import { findKeptForm, type KeptForm } from "../drafts/find-kept-form.ts";
import { findOthers } from "../drafts/find-others.ts";
import { keepForm } from "../drafts/keep-form.ts";
import { showKeptOffer } from "../drafts/show-kept-offer.ts";
import { marksOf } from "../drafts/value-marks.ts";
import type { EditorForm } from "../editor/editor-form.ts";
import { editorFragments, editorPart, type Basis, type Target } from "../editor/editor-part.ts";
import { findEditorForm } from "../editor/find-editor-form.ts";
import { readAct } from "../editor/form-act.ts";
import { marksIn, sinceIn, type Body } from "../editor/form-rows.ts";
import { formWords } from "../editor/form-words.ts";
import { remarkViews, tickedIn, tickWords } from "../editor/remark-views.ts";
import { problemsOf, redraw } from "../editor/redraw.ts";
import { summaryText, type Stored } from "../editor/summary-text.ts";
import { checkElements } from "../elements/check-elements.ts";
import type { ElementValues, Problem } from "../elements/element.ts";
import { readElements } from "../elements/read-elements.ts";
import { retainUnread } from "../elements/retain-unread.ts";
import type { PageTools } from "../page-tools.ts";
import { editPage } from "./edit-page.ts";
import type { ItemFound } from "./find-item.ts";
import { findDraft } from "./find-draft.ts";
import { findUpdater } from "./find-updater.ts";
import { editHref, giveUpHref, itemHref, itemsHref, keptHref } from "./item-hrefs.ts";
import { elementsOfVersion } from "./read-elements-of.ts";
import { stalePart, type StalePart } from "./stale-part.ts";

/** `lacking`: somebody comes to fill in what is missing, and sees it in a list. */
export type Look = { user: User; itemId: string; now: Date; lacking?: boolean };
type At = { found: ItemFound; draft: ItemVersion; stored: ElementValues };
type Drawn = Basis & { form: EditorForm; checked: boolean; summaryText: (count: number) => string; keys: readonly string[]; target: Target; ticked: readonly string[] };

const open = async ({ house }: PageTools, { user, itemId }: Look): Promise<At> => {
  const at = await findDraft(house.db, user, itemId);
  return { ...at, stored: await elementsOfVersion(house.db, at.draft.versionId) };
};

/**
 * The editor as it stands in the system; with `check` everything that is missing is marked at once. What this person has typed and not
 * saved comes first: with `kept` the form holds it, without it is offered.
 */
export const showEditor = async (tools: PageTools, look: Look, { check, kept: wanted }: { check: boolean; kept: boolean }): Promise<Reply> => {
  const at = await open(tools, look);
  const kept = await findKeptForm(tools.house.db, look.user, { of: "version", versionId: at.draft.versionId }, { typeCode: at.draft.typeCode, stored: at.stored });
  if (kept !== null) return wanted ? showKept(tools, look, at, { kept, check }) : offerKept(tools, look, at, { kept, check });
  const { draft, stored } = at;
  const problems = check ? checkElements("item", draft.typeCode, stored) : [];
  const form = await findEditorForm(toolsOf(tools), look.user, { of: "item", typeCode: draft.typeCode, words: stored, values: stored, problems });
  return draw(tools, look, at, {
    form, revision: draft.revision, since: draft.revision, marks: marksOf(stored), checked: check, keys: [], target: "field", ticked: [],
    summaryText: textFor(form, { unread: [], stored: "all", handsIn: true }),
  });
};

const offerKept = (tools: PageTools, { now }: Look, { draft, stored }: At, { kept, check }: { kept: KeptForm; check: boolean }): Promise<Reply> =>
  showKeptOffer(tools, { of: "item", typeCode: draft.typeCode, stored }, kept, {
    crumbs: [{ text: "事项梳理", href: itemsHref }, { text: draft.name, href: itemHref(draft.itemId) }], title: draft.name, tag: STATE_WORDS[draft.state],
    state: [`第 ${draft.number} 版`, `${staffTimeText(draft.updatedAt, now)} 保存`], verb: "暂存", isNew: false, now,
    goOnHref: keptHref(draft.itemId, check), giveUpAction: giveUpHref(draft.itemId), back: { text: "返回事项", href: itemHref(draft.itemId) },
  });

/** The form that was kept, with what is wrong in it. */
const showKept = (tools: PageTools, look: Look, at: At, { kept, check }: { kept: KeptForm; check: boolean }): Promise<Reply> =>
  showWords(tools, look, at, { body: kept.words, since: kept.revision, marks: kept.marks, check });

/** The editor with the words that were sent and could not be taken for a reason that is no form's (a record that has just gone). */
export const showRefused = async (tools: PageTools, look: Look, state: FormState): Promise<Reply> =>
  showWords(tools, look, await open(tools, look), { body: state.words, since: sinceIn(state.words), marks: marksIn(state.words), check: state.words["_checked"] === "1" });

type Words = { body: Body; since: number; marks: string; check: boolean };

/** Words that are not stored, or not all of them. The hidden number is the present one: what stands in the system is shown beside them. */
const showWords = async (tools: PageTools, look: Look, at: At, { body, since, marks, check }: Words): Promise<Reply> => {
  const { draft: { typeCode, revision }, stored } = at;
  const read = readElements("item", typeCode, body);
  const isStored = isDeepStrictEqual(retainUnread("item", typeCode, read, stored), stored);
  const handsIn = check && since === revision;
  const problems = handsIn ? problemsOf("item", typeCode, read.values, read.problems) : read.problems;
  const form = await findEditorForm(toolsOf(tools), look.user, { of: "item", typeCode, words: formWords("item", typeCode, body), values: read.values, problems });
  return draw(tools, look, at, {
    form, revision, since, marks, checked: handsIn, keys: [], target: "field", ticked: tickedIn(body),
    summaryText: textFor(form, { unread: read.problems, stored: isStored ? "rest" : "none", handsIn }),
  });
};

/** The editor after a button that only changes the form; what stands in it now is kept. */
export const showRedrawn = async (tools: PageTools, look: Look, body: Body): Promise<Reply> => {
  const at = await open(tools, look);
  const { draft } = at;
  const act = readAct(body["_act"]);
  const { form, keys, target } = await redraw(toolsOf(tools), look.user, { of: "item", typeCode: draft.typeCode, body, act, addInNewWindow: false });
  const [since, marks] = [sinceIn(body), marksIn(body)];
  await tools.house.transact((tx) => keepForm(tx, look.user, { subject: { of: "version", versionId: draft.versionId }, revision: since, marks, words: { ...form.words, ...tickWords(tickedIn(body)) }, quiet: true, now: look.now }, tools.house));
  return draw(tools, look, at, {
    revision: draft.revision, since, marks, form, keys, target, ticked: tickedIn(body), checked: body["_checked"] === "1",
    summaryText: textFor(form, { unread: form.problems, stored: "none", handsIn: body["_checked"] === "1" }),
  });
};

const textFor = ({ problems }: EditorForm, { unread, stored, handsIn }: { unread: readonly Problem[]; stored: Stored; handsIn: boolean }) => (count: number): string =>
  summaryText({ count, unread: unread.length, stored, handsIn, lacking: problems.length > unread.length });

const toolsOf = ({ house, libraries }: PageTools) => ({ db: house.db, libraries });

const draw = async (tools: PageTools, look: Look, at: At, drawn: Drawn): Promise<Reply> => {
  const { form, keys, ticked, ...rest } = drawn;
  const { found, draft } = at;
  const { user, itemId, now } = look;
  const remarks = await Promise.all(tools.house.collect(elementRemarks).map((keeper) => keeper.open(tools.house.db, { versionId: draft.versionId, elements: form.values })));
  return page("catalogue/items/edit.njk", editPage({
    draft, found, now, lacking: look.lacking === true ? checkElements("item", draft.typeCode, at.stored) : [], stale: await findStale(tools, look, at, drawn), editor: editorPart({ ...rest, form, keys, action: editHref(itemId), remarks: remarkViews(remarks.flat(), ticked, now) }),
    mayPublish: tools.items.actionsFor(user, draft).includes("publish"),
    links: tools.house.collect(itemLinks).flatMap((link) => link(draft, user) ?? []),
    others: await findOthers(tools.house.db, user, draft.versionId, now),
  }), { fragments: editorFragments(keys) });
};

/** Somebody has saved since this form was opened. */
const findStale = async (tools: PageTools, { now }: Look, { draft, stored }: At, { form, since, marks }: Drawn): Promise<StalePart | null> => {
  if (since === draft.revision) return null;
  const who = await findUpdater(tools.house.db, draft.versionId);
  return stalePart({ of: "item", typeCode: draft.typeCode, stored, mine: form.values, records: form.records, marks, who, at: draft.updatedAt, now });
};
