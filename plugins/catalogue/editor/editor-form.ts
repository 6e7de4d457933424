import type { ElementValues, LibraryRecords, Problem, Subject } from "../elements/element.ts";
import type { PickerView } from "../picker/picker-view.ts";

/** The state of a form that is being drawn. `words` fill the controls, `values` (what could be read of them) decide what is asked. */
export type EditorForm = {
  of: Subject; typeCode: string;
  words: ElementValues; values: ElementValues; problems: readonly Problem[]; records: LibraryRecords;
  /** The library picker that is open, and the row that was just added. */
  picker: PickerView | null; openRow: { key: string; row: number } | null;
};
