import { dictionary as productDictionary } from "../elements/dictionary.ts";
import type { CellControl, Column, Control, Dictionary, Element, LibraryId } from "../elements/element.ts";
import { elementsFor } from "../elements/elements-for.ts";
import { scopeOf } from "../elements/scope-of.ts";
import { isRequired } from "../elements/shown-elements.ts";
import { typeCode as typeOf } from "../codes/type-codes.ts";

/**
 * What a column holds. key: which item the row is about; stamp: the state of the item when it was exported; title: its name, beside rows
 * of its parts; record, record-id: a library record by name, and by our number; identity: given by the system; value: an element or a
 * column of its rows.
 */
export type SheetColumn = { header: string; width: number; required: boolean; help: string } & (
  | { role: "key" | "stamp" | "title" | "record" | "record-id" }
  | { role: "identity" | "value"; key: string; control: CellControl }
);

/** The items of one type, one row each. */
export type ItemSheet = { kind: "items"; name: string; typeCode: string; columns: readonly SheetColumn[] };
/** The rows of one element of all items: materials, steps, fees … */
export type PartSheet = { kind: "parts"; name: string; element: string; library: LibraryId | ""; max: number; rowName: string; columns: readonly SheetColumn[] };
export type BookPlan = { items: readonly ItemSheet[]; parts: readonly PartSheet[] };

export const KEY_HEADER = "编号";
export const STAMP_HEADER = "系统核对";
export const TITLE_HEADER = "事项名称";
const RECORD_ID_HEADER = "库编号";

const key: SheetColumn = {
  role: "key", header: KEY_HEADER, width: 36, required: true,
  help: "认出是哪个事项。已有的事项是实施编码，没有编码的是 SX 开头的系统编号，请不要修改；新增的事项有实施编码的填实施编码，没有的填“新1”“新2”，同一个文件里不能重复。其他工作表用同一个编号。",
};
const stamp: SheetColumn = { role: "stamp", header: STAMP_HEADER, width: 14, required: false, help: "导出时的版本。导入时用来发现导出以后别人的修改，请不要修改；新增的事项留空。" };

/** The sheets for items of these types, all from the element dictionary: an element that is added there has its column here. */
export const bookPlan = (typeCodes: readonly string[], dictionary: Dictionary = productDictionary): BookPlan => {
  const parts = new Map<string, PartSheet>();
  for (const code of typeCodes) {
    for (const element of elementsFor("item", code, dictionary)) {
      const sheet = parts.has(element.key) ? undefined : partSheet(element);
      if (sheet !== undefined) parts.set(element.key, sheet);
    }
  }
  return { items: typeCodes.map((code) => itemSheet(code, dictionary)), parts: [...parts.values()] };
};

const itemSheet = (code: string, dictionary: Dictionary): ItemSheet => {
  const scope = scopeOf("item", code);
  const columns = elementsFor("item", code, dictionary).flatMap((element): SheetColumn[] => {
    const control = cellControl(element.control);
    if (control === undefined) return [];
    const required = element.shown === undefined && isRequired(element, {}, scope);
    const { what, example } = element.help;
    return [{ role: element.source === "identity" ? "identity" : "value", key: element.key, control, header: element.label, width: widthOf(control, element.label), required, help: `${what}例如：${example}` }];
  });
  return { kind: "items", name: sheetName(typeOf(code)?.label ?? code), typeCode: code, columns: [key, ...columns, stamp] };
};

const partSheet = ({ key: element, label, control, help }: Element): PartSheet | undefined => {
  if (control.kind !== "rows" && control.kind !== "library") return undefined;
  const title: SheetColumn = { role: "title", header: TITLE_HEADER, width: 30, required: false, help: "只供阅读，导入时不看这一列。" };
  const record: readonly SheetColumn[] = control.kind === "rows" ? [] : [{ role: "record", header: `${control.rowName}名称`, width: 36, required: true, help: `引用库里的名称。${help.what}` }];
  const recordId: readonly SheetColumn[] = control.kind === "rows" ? [] : [{ role: "record-id", header: RECORD_ID_HEADER, width: 10, required: false, help: "引用库里的编号，同名的记录用它分清。改了名称的请清空。" }];
  const columns = control.kind === "rows" ? control.columns : control.details;
  return { kind: "parts", name: sheetName(label), element, library: control.kind === "library" ? control.library : "", max: control.kind === "library" && !control.many ? 1 : control.max, rowName: control.rowName, columns: [key, title, ...record, ...columns.map(columnOf), ...recordId] };
};

const columnOf = ({ key: name, label, control, required, hint }: Column): SheetColumn => ({
  role: "value", key: name, control, header: label, width: widthOf(control, label), required: required === true, help: hint ?? "",
});

/** The control of one cell, undefined for what has a sheet of its own. */
const cellControl = (control: Control): CellControl | undefined => (control.kind === "rows" || control.kind === "library" ? undefined : control);

const widthOf = (control: CellControl, label: string): number =>
  Math.max(label.length * 2 + 3, control.kind === "long-text" ? 40 : control.kind === "text" && control.max > 100 ? 28 : control.kind === "date" ? 12 : 10);

/** What Excel allows as the name of a sheet. */
const sheetName = (label: string): string => label.replace(/[[\]:*?/\\]/g, "").slice(0, 31);
