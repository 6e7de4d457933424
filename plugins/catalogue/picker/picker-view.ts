import type { LibraryControl } from "../elements/element.ts";
import { writeAct } from "../editor/form-act.ts";
import { addAddress, libraryWords } from "./library-words.ts";
import { PICKER_SIZE, type FoundPicker } from "./find-picker.ts";

export type PickerRecord = {
  id: string; inputId: string; title: string; subtitle: string; usable: boolean; checked: boolean;
  clause: null | { id: string; name: string; value: string; preview: string; unknown: boolean };
};

/** A library open for choosing, in place or on a page of its own. */
export type PickerView = {
  key: string; id: string; title: string; text: string; search: string; count: string; single: boolean; page: number;
  records: readonly PickerRecord[];
  acts: { find: string; choose: string; close: string; back: string; forward: string };
  /** Leads to the library's own form; `""` when the user may not add records or there is nowhere to come back to. */
  add: { text: string; act: string; href: string } | null;
};

type Facts = {
  key: string; control: LibraryControl; found: FoundPicker; text: string;
  chosen: readonly { id: string; clause: string }[];
  mayAdd: boolean;
  /** A form that cannot be saved half filled opens the library in a window of its own instead. */
  addInNewWindow: boolean;
};

/** What the picker shows: one page of the library, with what stands in the form ticked. */
export const pickerView = ({ key, control, found, text, chosen, mayAdd, addInNewWindow }: Facts): PickerView => {
  const words = libraryWords(control.library);
  const pages = Math.max(1, Math.ceil(found.total / PICKER_SIZE));
  const clauses = new Map(chosen.toReversed().map(({ id, clause }) => [id, clause]));
  return {
    key, id: `picker-${key}`, title: `从${words.title}选择`, text, search: words.search, single: !control.many, page: found.page,
    count: countWords(found.total, words.unit, clauses.size, { page: found.page, pages }),
    records: found.records.map((record) => ({
      id: record.id, inputId: `pick-${key}-${record.id}`, title: record.title, subtitle: record.subtitle, usable: record.usable, checked: clauses.has(record.id),
      clause: control.library === "laws" && record.usable ? clauseView(key, record.id, clauses.get(record.id) ?? "", found.articles.get(record.id) ?? "") : null,
    })),
    acts: {
      find: writeAct("find", key), choose: writeAct("choose", key), close: writeAct("close", key),
      back: found.page > 1 ? writeAct("page", key, found.page - 1) : "", forward: found.page < pages ? writeAct("page", key, found.page + 1) : "",
    },
    add: mayAdd ? { text: words.add, act: addInNewWindow ? "" : writeAct("library", key), href: addInNewWindow ? addAddress(control.library, { beside: "1", name: text }) : "" } : null,
  };
};

const clauseView = (key: string, id: string, clause: string, article: string): PickerRecord["clause"] => ({
  id: `clause-${key}-${id}`, name: `_pick[clause][r${id}]`, value: clause, preview: article, unknown: clause !== "" && article === "",
});

const countWords = (total: number, unit: string, chosen: number, { page, pages }: { page: number; pages: number }): string => {
  const found = total === 0 ? "没有找到，请换一个词再查" : `找到 ${total} ${unit}${pages > 1 ? `，第 ${page} 页，共 ${pages} 页` : ""}`;
  return chosen === 0 ? found : `${found}，已选 ${chosen} ${unit}`;
};
