import { can, forbid, page, type FormState, type Reply, type User } from "../../../core/contract.ts";
import { findKeptForm, type KeptForm } from "../drafts/find-kept-form.ts";
import { keepForm } from "../drafts/keep-form.ts";
import type { KeptSubject } from "../drafts/kept-subject.ts";
import { showKeptOffer } from "../drafts/show-kept-offer.ts";
import { marksOf } from "../drafts/value-marks.ts";
import type { EditorForm } from "../editor/editor-form.ts";
import { editorFragments, editorPart, type Basis, type EditorPart, type Target } from "../editor/editor-part.ts";
import { findEditorForm } from "../editor/find-editor-form.ts";
import { readAct } from "../editor/form-act.ts";
import { marksIn, sinceIn, type Body } from "../editor/form-rows.ts";
import { formWords } from "../editor/form-words.ts";
import { problemsOf, redraw } from "../editor/redraw.ts";
import type { ElementValues } from "../elements/element.ts";
import { readElements } from "../elements/read-elements.ts";
import { stalePart } from "../items/stale-part.ts";
import type { PageTools } from "../page-tools.ts";
import { departmentsFor } from "./find-editable.ts";
import { editEntryPage, editOffer, newEntryPage, newOffer } from "./entry-editor-page.ts";
import { entryEditHref, newEntryHref } from "./entry-hrefs.ts";
import { findEntry } from "./find-entry.ts";
import { placeWords } from "./place-words.ts";

type Look = { user: User; now: Date };
/** What the page is asked for: a button that only changes the form, a form that was refused, or the kept form instead of the offer. */
type Wish = { form: FormState; redrawn?: Body; kept: boolean };
type Of = { subject: KeptSubject; typeCode: string; stored: ElementValues; revision: number; action: string };
type Drawn = { form: EditorForm; editor: EditorPart; keys: readonly string[] };

const TEMPLATE = "catalogue/entries/edit.njk";

/** The form for a new entry: empty, refused, redrawn, or as it was left. A 目录 has no draft, so nothing is stored before it is complete. */
export const showNewEntry = async (tools: PageTools, look: Look, type: string, wish: Wish): Promise<Reply> => {
  const of: Of = { subject: { of: "new-entry", typeCode: type }, typeCode: type, stored: {}, revision: 0, action: newEntryHref(type) };
  const { sent, kept } = await wordsFor(tools, look, of, wish);
  if (sent === null && kept !== null && !wish.kept) return showKeptOffer(tools, { of: "entry", typeCode: type, stored: {} }, kept, { ...newOffer(type), now: look.now });
  const departments = await departmentsFor(tools.house.db, tools.house.people, look.user, "catalogue.edit");
  const { editor, keys } = await draw(tools, look, of, { sent, kept, wish });
  const words = sent ?? kept?.words ?? {};
  return page(TEMPLATE, newEntryPage({ type, form: { words, errors: wish.form.errors }, departments, editor }), { fragments: editorFragments(keys) });
};

/** The form of an entry that is there: as stored, refused, redrawn, or as it was left. */
export const showEntryEditor = async (tools: PageTools, look: Look, id: string, wish: Wish): Promise<Reply> => {
  const entry = await findEntry(tools.house.db, look.user, id);
  if (!can(look.user, "catalogue.edit", entry.place)) throw forbid("catalogue.edit");
  const { row } = entry;
  const of: Of = { subject: { of: "entry", entryId: id }, typeCode: row.type_code, stored: row.elements, revision: row.revision, action: entryEditHref(id) };
  const { sent, kept } = await wordsFor(tools, look, of, wish);
  if (sent === null && kept !== null && !wish.kept) return showKeptOffer(tools, { of: "entry", typeCode: row.type_code, stored: row.elements }, kept, { ...editOffer(entry, look.now), now: look.now });
  const { editor, form, keys } = await draw(tools, look, of, { sent, kept, wish });
  const stale = editor.since === row.revision ? null : stalePart({
    of: "entry", typeCode: row.type_code, stored: row.elements, mine: form.values, records: form.records, marks: editor.marks, who: entry.updatedBy, at: row.updated_at, now: look.now,
  });
  return page(TEMPLATE, editEntryPage({ entry, editor, stale, now: look.now }), { fragments: editorFragments(keys) });
};

type Words = { sent: Body | null; kept: KeptForm | null };

/** What was just sent, or what this person has left behind earlier. */
const wordsFor = async ({ house }: PageTools, { user }: Look, { subject, typeCode, stored }: Of, { form, redrawn }: Wish): Promise<Words> => {
  const sent = redrawn ?? (form.errors.length > 0 ? form.words : null);
  return { sent, kept: sent === null ? await findKeptForm(house.db, user, subject, { typeCode, stored }) : null };
};

const draw = async (tools: PageTools, look: Look, of: Of, { sent, kept, wish }: Words & { wish: Wish }): Promise<Drawn> => {
  if (wish.redrawn !== undefined) return drawChanged(tools, look, of, wish.redrawn);
  if (sent !== null) return drawRefused(tools, look, of, { sent, errors: wish.form.errors });
  const { typeCode, stored, revision, action } = of;
  if (kept === null) {
    const form = await findEditorForm(toolsOf(tools), look.user, { of: "entry", typeCode, words: stored, values: stored });
    return drawn(form, { action, revision, since: revision, marks: marksOf(stored), checked: false });
  }
  const { values, problems } = readElements("entry", typeCode, kept.words);
  const form = await findEditorForm(toolsOf(tools), look.user, { of: "entry", typeCode, words: formWords("entry", typeCode, kept.words), values, problems });
  return drawn(form, { action, revision, since: kept.revision, marks: kept.marks, checked: false });
};

/** The form after a button that only changes it; what stands in it now is kept. */
const drawChanged = async (tools: PageTools, look: Look, of: Of, body: Body): Promise<Drawn> => {
  const { form, keys, target } = await redraw(toolsOf(tools), look.user, { of: "entry", typeCode: of.typeCode, body, act: readAct(body["_act"]), addInNewWindow: true });
  await keep(tools, look, of, { body, words: form.words, quiet: true });
  return drawn(form, { ...basisIn(of, body), checked: body["_checked"] === "1" }, { keys, target });
};

/** The form that was refused, with what is wrong in it; what somebody else has saved meanwhile is looked at first, what is missing afterwards. */
const drawRefused = async (tools: PageTools, look: Look, of: Of, { sent, errors }: { sent: Body; errors: FormState["errors"] }): Promise<Drawn> => {
  const { typeCode } = of;
  const [words, read, basis] = [formWords("entry", typeCode, sent), readElements("entry", typeCode, sent), basisIn(of, sent)];
  await keep(tools, look, of, { body: sent, words, quiet: false });
  const checked = basis.since === of.revision;
  const problems = checked ? problemsOf("entry", typeCode, read.values, read.problems) : read.problems;
  const form = await findEditorForm(toolsOf(tools), look.user, { of: "entry", typeCode, words, values: read.values, problems });
  const others = errors.filter(({ field }) => field === "departmentId" || field === "typeCode").map(({ field, message }) => ({ text: message, href: `#f-${field}` }));
  return drawn(form, { ...basis, checked }, { others });
};

const toolsOf = ({ house, libraries }: PageTools) => ({ db: house.db, libraries });

const basisIn = ({ action, revision }: Of, body: Body) => ({ action, revision, since: sinceIn(body), marks: marksIn(body) });

const keep = ({ house }: PageTools, { user, now }: Look, { subject }: Of, { body, words, quiet }: { body: Body; words: ElementValues; quiet: boolean }): Promise<void> =>
  house.transact((tx) => keepForm(tx, user, { subject, revision: sinceIn(body), marks: marksIn(body), words: { ...words, ...placeWords(body) }, quiet, now }, house));

type State = Basis & { action: string; checked: boolean };
type Changed = { keys?: readonly string[]; target?: Target; others?: readonly { text: string; href: string }[] };

const drawn = (form: EditorForm, state: State, { keys = [], target = "field", others = [] }: Changed = {}): Drawn =>
  ({ form, keys, editor: editorPart({ ...state, form, keys, target, others, summaryText }) });

const summaryText = (count: number): string => `共 ${count} 处，改正后再保存；已填写的内容都还在。`;
