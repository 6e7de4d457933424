import type { Element } from "../elements/element.ts";
import type { FieldView } from "../elements/field-view-model.ts";
import { basicsQuestion } from "../elements/shown-elements.ts";
import type { PickerView } from "../picker/picker-view.ts";
import { cellPart, type CellPart } from "./cell-part.ts";
import { conditionWords } from "./condition-words.ts";
import type { EditorForm } from "./editor-form.ts";
import { writeAct } from "./form-act.ts";
import { rowsPart, type RowsPart } from "./rows-part.ts";

/** One element in its wrapper, whatever its control. */
export type ElementView = {
  key: string; wrap: string; label: string; help: string; error: string; required: boolean;
  /** When it is asked, in words; `""` always. `off`: not asked after the answers so far. */
  condition: string; off: boolean;
  /** Redraws what hangs on the answer; `""` when nothing does. */
  answerAct: string;
  cell: CellPart | null; rows: RowsPart | null; picker: PickerView | null;
};

export type Neighbours = { byKey: ReadonlyMap<string, Element>; questions: ReadonlySet<string> };

/** One field of the dictionary, ready to be drawn with its buttons. */
export const elementView = (field: FieldView, element: Element, form: EditorForm, near: Neighbours): ElementView => {
  const { key, control } = element;
  const cell = cellPart(field, false);
  const picker = form.picker !== null && form.picker.key === key ? form.picker : null;
  const head = {
    key, wrap: `w-${key}`, label: field.label, help: cell.help, error: field.error, required: field.required, off: !field.shown,
    condition: conditionOf(element, form, near), answerAct: near.questions.has(key) ? writeAct("answer", key) : "", picker,
  };
  return control.kind === "rows" || control.kind === "library"
    ? { ...head, cell: null, rows: rowsPart(field, control, form) }
    : { ...head, cell: withUnitError(cell, field), rows: null };
};

/** A unit has no line of its own for what is wrong with it. */
const withUnitError = (cell: CellPart, { error, unitField }: FieldView): CellPart => ({ ...cell, error: error === "" ? (unitField?.error ?? "") : error });

const conditionOf = (element: Element, form: EditorForm, near: Neighbours): string => {
  if (form.of === "entry" && element.shared === "with-basics") return conditionWords([{ key: basicsQuestion, is: ["1"] }], near.byKey);
  return conditionWords(element.shown, near.byKey);
};
