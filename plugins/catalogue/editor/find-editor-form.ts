import { can, type Db, type User } from "../../../core/contract.ts";
import type { Libraries } from "../../libraries/api.ts";
import type { ElementValues, LibraryControl, Problem, Subject } from "../elements/element.ts";
import { cellText, rowsIn } from "../elements/element-values.ts";
import { elementsFor } from "../elements/elements-for.ts";
import { findRecords } from "../items/find-records.ts";
import { findPicker } from "../picker/find-picker.ts";
import { libraryWords } from "../picker/library-words.ts";
import { pickerView, type PickerView } from "../picker/picker-view.ts";
import type { EditorForm } from "./editor-form.ts";

export type PickerAt = { key: string; text: string; page: number; picked: string; addInNewWindow: boolean };

type Wish = {
  of: Subject; typeCode: string; words: ElementValues; values: ElementValues;
  problems?: readonly Problem[]; picker?: PickerAt | null; openRow?: EditorForm["openRow"];
};
type Tools = { db: Db; libraries: Libraries };

/** Everything an editor page shows, looked up in one query per library that the form refers to. */
export const findEditorForm = async (tools: Tools, user: User, wish: Wish): Promise<EditorForm> => {
  const { of, typeCode, words, values } = wish;
  return {
    of, typeCode, words, values, problems: wish.problems ?? [], openRow: wish.openRow ?? null,
    records: await findRecords(tools.db, tools.libraries, [{ typeCode, values: words }]),
    picker: wish.picker === null || wish.picker === undefined ? null : await findPickerView(tools, user, { of, typeCode, words, at: wish.picker }),
  };
};

/** The library element with this key; nothing for any other. */
export const libraryControl = (of: Subject, typeCode: string, key: string): LibraryControl | undefined => {
  const control = elementsFor(of, typeCode).find((element) => element.key === key)?.control;
  return control?.kind === "library" ? control : undefined;
};

/** The open picker of one element, `null` when it is none that chooses from a library. */
export const findPickerView = async (
  { db, libraries }: Tools, user: User, { of, typeCode, words, at }: { of: Subject; typeCode: string; words: ElementValues; at: PickerAt },
): Promise<PickerView | null> => {
  const control = libraryControl(of, typeCode, at.key);
  if (control === undefined) return null;
  const rows = rowsIn(words, at.key).map((row) => ({ id: cellText(row, "record"), clause: cellText(row, "clause") }));
  const chosen = at.picked === "" || rows.some(({ id }) => id === at.picked) ? rows : [...rows, { id: at.picked, clause: "" }];
  const found = await findPicker(db, libraries, user, { library: control.library, text: at.text, page: at.page, chosen, picked: at.picked });
  return pickerView({
    key: at.key, control, found, text: at.text, chosen, addInNewWindow: at.addInNewWindow,
    mayAdd: can(user, libraryWords(control.library).addPermission),
  });
};
