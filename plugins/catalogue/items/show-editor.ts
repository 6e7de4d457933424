import type { FormState, Reply, User } from "../../../core/contract.ts";
import { page } from "../../../core/contract.ts";
import { elementRemarks, itemLinks, type ItemVersion } from "../api.ts";
import type { EditorForm } from "../editor/editor-form.ts";
import { editorFragments, editorPart, type Target } from "../editor/editor-part.ts";
import { findEditorForm } from "../editor/find-editor-form.ts";
import { readAct } from "../editor/form-act.ts";
import { problemsOf, redraw } from "../editor/redraw.ts";
import { revisionIn, type Body } from "../editor/form-rows.ts";
import { checkElements } from "../elements/check-elements.ts";
import type { ElementValues } from "../elements/element.ts";
import { remarkViews, tickedIn } from "../editor/remark-views.ts";
import { readElements } from "../elements/read-elements.ts";
import type { PageTools } from "../page-tools.ts";
import { editPage } from "./edit-page.ts";
import type { ItemFound } from "./find-item.ts";
import { findDraft } from "./find-draft.ts";
import { findUpdater } from "./find-updater.ts";
import { editHref } from "./item-hrefs.ts";
import { elementsOfVersion } from "./read-elements-of.ts";
import { stalePart, type StalePart } from "./stale-part.ts";

type Look = { user: User; itemId: string; now: Date };
type Drawn = { form: EditorForm; revision: number; checked: boolean; summaryText: string; keys: readonly string[]; target: Target; stale: StalePart | null; ticked: readonly string[] };

/** The editor as it stands in the system; with `check` everything that is missing is marked at once. */
export const showEditor = async (tools: PageTools, look: Look, check: boolean): Promise<Reply> => {
  const { found, draft } = await findDraft(tools.house.db, look.user, look.itemId);
  const stored = await elementsOfVersion(tools.house.db, draft.versionId);
  const problems = check ? checkElements("item", draft.typeCode, stored) : [];
  const form = await findEditorForm(toolsOf(tools), look.user, { of: "item", typeCode: draft.typeCode, words: stored, values: stored, problems });
  return draw(tools, look, { found, draft }, { form, revision: draft.revision, checked: check, summaryText: checkText(problems.length), keys: [], target: "field", stale: null, ticked: [] });
};

/** The editor with the words that were sent and could not be taken, or not all of them. */
export const showRefused = async (tools: PageTools, look: Look, state: FormState): Promise<Reply> => {
  const { found, draft } = await findDraft(tools.house.db, look.user, look.itemId);
  const { typeCode } = draft;
  const { verb } = readAct(state.words["_act"]);
  const isStale = state.errors.some(({ field }) => field === "revision");
  const handsIn = !isStale && (verb === "submit" || verb === "publish");
  const { values, words, problems: unreadable } = readElements("item", typeCode, state.words);
  const problems = handsIn ? problemsOf("item", typeCode, values, unreadable) : unreadable;
  const form = await findEditorForm(toolsOf(tools), look.user, { of: "item", typeCode, words, values, problems });
  const summaryText = handsIn ? checkText(problems.length) : isStale ? staleText(problems.length) : unreadableText(problems.length);
  // The hidden number is the present one: what stands in the system has been shown by then, so saving again is a decision.
  return draw(tools, look, { found, draft }, {
    form, revision: draft.revision, checked: handsIn, summaryText, keys: [], target: "field", ticked: tickedIn(state.words),
    stale: isStale ? await findStale(tools, look, draft, values, form) : null,
  });
};

/** The editor after a button that only changes the form. */
export const showRedrawn = async (tools: PageTools, look: Look, body: Body): Promise<Reply> => {
  const { found, draft } = await findDraft(tools.house.db, look.user, look.itemId);
  const { form, keys, target } = await redraw(toolsOf(tools), look.user, { of: "item", typeCode: draft.typeCode, body, act: readAct(body["_act"]), addInNewWindow: false });
  return draw(tools, look, { found, draft }, {
    form, keys, target, revision: revisionIn(body), checked: body["_checked"] === "1", summaryText: checkText(form.problems.length), stale: null, ticked: tickedIn(body),
  });
};

const toolsOf = ({ house, libraries }: PageTools) => ({ db: house.db, libraries });

const draw = async (tools: PageTools, { user, itemId, now }: Look, { found, draft }: { found: ItemFound; draft: ItemVersion }, drawn: Drawn): Promise<Reply> => {
  const { form, keys, stale, ticked, ...rest } = drawn;
  const { db } = tools.house;
  const remarks = await Promise.all(tools.house.collect(elementRemarks).map((keeper) => keeper.open(db, { versionId: draft.versionId, elements: form.values })));
  return page("catalogue/items/edit.njk", editPage({
    draft, found, stale, now, editor: editorPart({ ...rest, form, keys, action: editHref(itemId), remarks: remarkViews(remarks.flat(), ticked, now) }),
    mayPublish: tools.items.actionsFor(user, draft).includes("publish"),
    links: tools.house.collect(itemLinks).flatMap((link) => link(draft, user) ?? []),
  }), { fragments: editorFragments(keys) });
};

const findStale = async (tools: PageTools, { now }: Look, draft: ItemVersion, mine: ElementValues, { records }: EditorForm): Promise<StalePart> => {
  const stored = await elementsOfVersion(tools.house.db, draft.versionId);
  const who = await findUpdater(tools.house.db, draft.versionId);
  return stalePart({ of: "item", typeCode: draft.typeCode, stored, mine, records, who, at: draft.updatedAt, now });
};

const checkText = (count: number): string => `共 ${count} 处，改正后才能提交；已填写的内容都已保存。`;
const unreadableText = (count: number): string => `有 ${count} 处没有保存，改正后请再保存；其余内容已经暂存。`;
const staleText = (count: number): string => `另有 ${count} 处需要改正。`;
