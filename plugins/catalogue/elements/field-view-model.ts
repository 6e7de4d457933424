import type { CodeListId } from "../codes/code-lists.ts";
import type { Help, LibraryId } from "./element.ts";

/** One choice of radios, checkboxes or a select. */
export type OptionView = { id: string; value: string; label: string; note: string; checked: boolean };

export type FieldLook =
  | "text" | "long-text" | "number" | "date" | "radios" | "select" | "checkboxes" | "rows" | "library"
  /** Given by the system: shown, not typed. */
  | "fixed";

/**
 * Everything a template needs to draw one element or one cell, finished: no rule is left for the template, and every property is
 * always there ("" , 0, false, null or an empty list when it does not apply).
 */
export type FieldView = {
  key: string;
  id: string;
  name: string;
  look: FieldLook;
  label: string;
  required: boolean;
  hint: string;
  help: Help | null;
  error: string;
  /** Asked now, given the answers so far. */
  shown: boolean;
  value: string;
  max: number;
  /** Width class in characters: 5, 10, 20, or 0 for full width. */
  width: number;
  /** Keyboard of a phone: "numeric", "decimal", "url" or "text". */
  inputMode: string;
  unit: string;
  /** The field of the unit, drawn beside this one. */
  unitField: FieldView | null;
  options: readonly OptionView[];
  rows: readonly RowView[];
  rowName: string;
  /** Whether another row may be added. */
  open: boolean;
  list: CodeListId | "";
  library: LibraryId | "";
};

/** One row of a rows or library element. `name` and `note` tell a library record; `title` is “第 2 个材料”. */
export type RowView = {
  index: number;
  id: string;
  title: string;
  record: string;
  recordName: string;
  name: string;
  note: string;
  gone: boolean;
  missing: boolean;
  error: string;
  /** The words of each column, of the library record where the item says nothing of its own. */
  cells: Readonly<Record<string, string>>;
  fields: readonly FieldView[];
};
