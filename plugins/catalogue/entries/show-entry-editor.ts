import { can, forbid, page, type FormState, type Reply, type User } from "../../../core/contract.ts";
import { marksOf } from "../drafts/value-marks.ts";
import { editorFragments, editorPart, type Basis, type EditorPart } from "../editor/editor-part.ts";
import { findEditorForm } from "../editor/find-editor-form.ts";
import { readAct } from "../editor/form-act.ts";
import { marksIn, sinceIn, type Body } from "../editor/form-rows.ts";
import { problemsOf, redraw } from "../editor/redraw.ts";
import type { ElementValues } from "../elements/element.ts";
import { readElements } from "../elements/read-elements.ts";
import { stalePart } from "../items/stale-part.ts";
import type { PageTools } from "../page-tools.ts";
import { departmentsFor } from "./find-editable.ts";
import { editEntryPage, newEntryPage } from "./entry-editor-page.ts";
import { entriesHref, entryHref } from "./entry-hrefs.ts";
import { findEntry } from "./find-entry.ts";

type Look = { user: User; now: Date };
type Drawn = { editor: EditorPart; form: Awaited<ReturnType<typeof findEditorForm>>; values: ElementValues; keys: readonly string[] };
type Wish = { typeCode: string; action: string; revision: number; stored: ElementValues; form: FormState; redrawn: Body | null };

const NOTHING: FormState = { words: {}, errors: [] };
const TEMPLATE = "catalogue/entries/edit.njk";

/** An empty or refused or redrawn form for a new entry; a 目录 has no draft, so nothing is stored before it is complete. */
export const showNewEntry = async (tools: PageTools, { user }: Look, type: string, state: { form?: FormState; redrawn?: Body }): Promise<Reply> => {
  const departments = await departmentsFor(tools.house.db, tools.house.people, user, "catalogue.edit");
  const form = state.form ?? NOTHING;
  const drawn = await draw(tools, user, { typeCode: type, action: `${entriesHref}/new?type=${type}`, revision: 0, stored: {}, form, redrawn: state.redrawn ?? null });
  const words = state.redrawn === undefined ? form : { words: state.redrawn, errors: [] };
  return page(TEMPLATE, newEntryPage({ type, form: words, departments, editor: drawn.editor }), { fragments: editorFragments(drawn.keys) });
};

/** The form of an entry that is there, as stored, refused or redrawn. */
export const showEntryEditor = async (tools: PageTools, { user, now }: Look, id: string, state: { form?: FormState; redrawn?: Body }): Promise<Reply> => {
  const entry = await findEntry(tools.house.db, user, id);
  if (!can(user, "catalogue.edit", entry.place)) throw forbid("catalogue.edit");
  const { row } = entry;
  const drawn = await draw(tools, user, {
    typeCode: row.type_code, action: `${entryHref(id)}/edit`, revision: row.revision, stored: row.elements, form: state.form ?? NOTHING, redrawn: state.redrawn ?? null,
  });
  const { since, marks } = drawn.editor;
  const stale = since === row.revision ? null : stalePart({
    of: "entry", typeCode: row.type_code, stored: row.elements, mine: drawn.values, records: drawn.form.records, marks, who: entry.updatedBy, at: row.updated_at, now,
  });
  return page(TEMPLATE, editEntryPage({ entry, editor: drawn.editor, stale, now }), { fragments: editorFragments(drawn.keys) });
};

const draw = async ({ house, libraries }: PageTools, user: User, { typeCode, action, revision, stored, form, redrawn }: Wish): Promise<Drawn> => {
  const tools = { db: house.db, libraries };
  const sent = redrawn ?? (form.errors.length > 0 ? form.words : null);
  const basis: Basis = sent === null ? { revision, since: revision, marks: marksOf(stored) } : { revision, since: sinceIn(sent), marks: marksIn(sent) };
  if (redrawn !== null) {
    const { form: after, keys, target } = await redraw(tools, user, { of: "entry", typeCode, body: redrawn, act: readAct(redrawn["_act"]), addInNewWindow: true });
    return { form: after, values: after.values, keys, editor: editorPart({ ...basis, form: after, action, keys, target, checked: redrawn["_checked"] === "1", summaryText: summaryText(after.problems.length) }) };
  }
  const refused = form.errors.length > 0;
  const isStale = basis.since !== revision;
  const read = refused ? readElements("entry", typeCode, form.words) : { values: stored, words: stored, problems: [] };
  const problems = refused && !isStale ? problemsOf("entry", typeCode, read.values, read.problems) : read.problems;
  const drawn = await findEditorForm(tools, user, { of: "entry", typeCode, words: read.words, values: read.values, problems });
  const others = form.errors.filter(({ field }) => field === "departmentId" || field === "typeCode").map(({ field, message }) => ({ text: message, href: `#f-${field}` }));
  return { form: drawn, values: read.values, keys: [], editor: editorPart({ ...basis, form: drawn, action, keys: [], target: "field", checked: refused && !isStale, summaryText: summaryText(problems.length + others.length), others }) };
};

const summaryText = (count: number): string => `共 ${count} 处，改正后再保存；已填写的内容都还在。`;
