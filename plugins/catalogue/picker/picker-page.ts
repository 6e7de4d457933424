import type { FormState } from "../../../core/contract.ts";
import type { ItemVersion } from "../api.ts";
import { rowsInBody, type Body } from "../editor/form-rows.ts";
import { editHref, itemHref, itemsHref, pickerHref } from "../items/item-hrefs.ts";
import type { PickerView } from "./picker-view.ts";

type Facts = { draft: ItemVersion; label: string; picker: PickerView; body: Body; revision: number; form: FormState };

/** A picker on a page of its own, for browsers without a script and for coming back from the library's form (YN-2.1.1.6). */
export const pickerPage = ({ draft, label, picker, body, revision, form }: Facts): object => ({
  crumbs: [{ text: "事项梳理", href: itemsHref }, { text: draft.name, href: itemHref(draft.itemId) }, { text: "填写", href: editHref(draft.itemId) }, { text: label }],
  title: `选择${label}`, state: `事项“${draft.name}”已经暂存，选好后回到填写页面。`,
  action: pickerHref(draft.itemId, picker.key), picker, revision, rows: hiddenRows(body, picker.key), errors: form.errors,
});

/** The rows of the element as hidden fields, so that looking through the library forgets none of them. */
const hiddenRows = (body: Body, key: string): { name: string; value: string }[] =>
  rowsInBody(body, key).flatMap((row, index) => Object.entries(row).flatMap(([column, value]) =>
    [value].flat().flatMap((one) => (typeof one === "string" || typeof one === "number" ? [{ name: `${key}[${index}][${column}]${Array.isArray(value) ? "[]" : ""}`, value: String(one) }] : []))));
