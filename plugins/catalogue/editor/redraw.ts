import type { Db, User } from "../../../core/contract.ts";
import type { Libraries } from "../../libraries/api.ts";
import { checkElements } from "../elements/check-elements.ts";
import type { ElementValues, Problem, Subject } from "../elements/element.ts";
import { elementsFor } from "../elements/elements-for.ts";
import { readElements } from "../elements/read-elements.ts";
import { fillArticles } from "../picker/cite-articles.ts";
import { applyPick, readPick } from "../picker/pick-state.ts";
import type { EditorForm } from "./editor-form.ts";
import { findEditorForm, libraryControl, type PickerAt } from "./find-editor-form.ts";
import type { FormAct } from "./form-act.ts";
import { applyRowAct, rowsInBody, type Body } from "./form-rows.ts";
import { formWords } from "./form-words.ts";
import { keysAfter } from "./section-views.ts";

type Tools = { db: Db; libraries: Libraries };
type Input = { of: Subject; typeCode: string; body: Body; act: FormAct; addInNewWindow: boolean };

/** The form once more, unsaved, after a button that only changes the form; `keys` are the elements that look different now. */
export type Redrawn = { form: EditorForm; keys: readonly string[]; target: "progress" | "field" };

const NO_PICKER: PickerAt | null = null;

/** Applies the act to what stands in the form. Nothing is saved and nothing typed is lost, whatever stands there. */
export const redraw = async (tools: Tools, user: User, input: Input): Promise<Redrawn> => {
  const { of, typeCode, act } = input;
  const { body, picker, openRow } = await applyAct(tools, input);
  const { values, problems } = readElements(of, typeCode, body);
  const form = await findEditorForm(tools, user, {
    of, typeCode, words: formWords(of, typeCode, body), values, openRow,
    // What cannot be read is not saved on the way to a form of the library.
    picker: picker === null ? null : { ...picker, addInNewWindow: picker.addInNewWindow || problems.length > 0 },
    // After a refused submission the marks stay and follow what is typed; what cannot be read is said at any time.
    problems: body["_checked"] === "1" ? problemsOf(of, typeCode, values, problems) : problems,
  });
  const target = act.verb === "look" || act.verb === "answer" ? "progress" : "field";
  return { form, target, keys: act.verb === "look" ? [] : [...(act.verb === "answer" ? keysAfter(act.key, { of, typeCode }) : [act.key]), ...namedBy(of, typeCode, act.key)] };
};

/** What cannot be read, then what is missing or contradictory, each field once. */
export const problemsOf = (of: Subject, typeCode: string, values: ElementValues, unreadable: readonly Problem[]): Problem[] => {
  const seen = new Set(unreadable.map(({ id }) => id));
  return [...unreadable, ...checkElements(of, typeCode, values).filter(({ id }) => !seen.has(id))];
};

type Applied = { body: Body; picker: PickerAt | null; openRow: EditorForm["openRow"] };

const applyAct = async (tools: Tools, input: Input): Promise<Applied> => {
  const { body, act: { verb, key, number } } = input;
  const plain: Applied = { body, picker: NO_PICKER, openRow: null };
  switch (verb) {
    case "add": case "remove": case "up": case "down": return changeRows(plain, input.act);
    case "article": return { ...plain, body: await fillArticles(tools.db, tools.libraries, body, key, number), openRow: { key, row: number } };
    case "pick": case "find": case "page": case "choose": return usePicker(tools, plain, input);
    default: return plain;
  }
};

/** A row that was just added stands open. */
const changeRows = (plain: Applied, act: FormAct): Applied => {
  const body = applyRowAct(plain.body, act);
  return { ...plain, body, openRow: act.verb === "add" ? { key: act.key, row: rowsInBody(body, act.key).length - 1 } : null };
};

/** Ticks count with every button of the picker, so that searching on forgets none of them. */
const usePicker = async (tools: Tools, plain: Applied, { of, typeCode, act: { verb, key, number }, addInNewWindow }: Input): Promise<Applied> => {
  const control = libraryControl(of, typeCode, key);
  if (control === undefined) return plain;
  if (verb === "pick") return { ...plain, picker: { key, text: "", page: 1, picked: "", addInNewWindow } };
  const pick = readPick(plain.body);
  const body = applyPick(plain.body, key, control, pick);
  if (verb === "choose") return { ...plain, body: control.library === "laws" ? await fillArticles(tools.db, tools.libraries, body, key) : body };
  return { ...plain, body, picker: { key, text: pick.text, page: verb === "page" ? Math.max(number, 1) : 1, picked: "", addInNewWindow } };
};

/** Elements whose rows choose among the names of this one: materials among the situations. */
const namedBy = (of: Subject, typeCode: string, key: string): string[] =>
  elementsFor(of, typeCode).filter(({ control }) => {
    const columns = control.kind === "library" ? control.details : control.kind === "rows" ? control.columns : [];
    return columns.some((column) => column.control.kind === "names" && column.control.of === key);
  }).map((element) => element.key);
