import { LISTS_SHEET } from "../../../core/excel/drop-downs.ts";
import { MARK_HEADER } from "../../../core/excel/marked-row.ts";
import { typeCodes } from "../codes/type-codes.ts";
import { dictionary as productDictionary } from "../elements/dictionary.ts";
import type { Dictionary } from "../elements/element.ts";
import { bookPlan, KEY_HEADER, type ItemSheet, type PartSheet, type SheetColumn } from "./book-plan.ts";
import type { Fault, UploadSheet } from "./import-model.ts";
import type { RawCell } from "../../../core/excel/sheet-parser.ts";

/** Sheets of ours that hold nothing to import. */
const SILENT = new Set([LISTS_SHEET]);

/** A sheet with its columns where they stand in the file; `undefined`: nothing of ours. */
export type MatchedSheet = UploadSheet & { plan: ItemSheet | PartSheet; columns: readonly (SheetColumn | undefined)[] };

/** The types left to the provinces (11–19, 21–29) are sheets too. */
const CODES = [...typeCodes.map(({ code }) => code), ...[1, 2].flatMap((tens) => Array.from({ length: 9 }, (_, ones) => `${tens}${ones + 1}`))];
const plans = new WeakMap<Dictionary, Map<string, ItemSheet | PartSheet>>();

const sheetsOf = (dictionary: Dictionary): Map<string, ItemSheet | PartSheet> => {
  const known = plans.get(dictionary);
  if (known !== undefined) return known;
  const { items, parts } = bookPlan(CODES, dictionary);
  const made = new Map<string, ItemSheet | PartSheet>([...parts, ...items].map((sheet) => [sheet.name, sheet]));
  plans.set(dictionary, made);
  return made;
};

const headerText = (cell: RawCell): string => String(cell ?? "").replace(/\s+/g, "").replace(/^[*＊]/, "").replace(/[*＊]$/, "");

/** What a sheet is, from its name and its first line; columns and sheets that are not known are told, so that nothing is lost in silence. */
export const matchSheet = (
  at: { index: number; name: string }, line: number, cells: readonly RawCell[], dictionary: Dictionary = productDictionary,
): { sheet: UploadSheet | undefined; faults: Fault[] } => {
  const plan = sheetsOf(dictionary).get(at.name.trim());
  const fault = (cell: number, label: string, message: string, kind: Fault["kind"]): Fault => ({ sheet: at.index, line, cell, label, message, kind });
  if (plan === undefined) {
    return { sheet: undefined, faults: SILENT.has(at.name) ? [] : [fault(-1, at.name, "没有这个名称的事项类型或者要素，这个工作表不导入", "hint")] };
  }
  const headers = Array.from(cells, headerText);
  const known = new Set(plan.columns.map(({ header }) => header.replace(/\s+/g, "")));
  const faults = headers.flatMap((header, cell): Fault[] => {
    if (header === "" || header === MARK_HEADER) return [];
    if (!known.has(header)) return [fault(cell, header, "没有这一列的要素，这一列不导入", "hint")];
    return headers.indexOf(header) < cell ? [fault(cell, header, "这一列出现了两次，只导入第一次出现的", "hint")] : [];
  });
  if (!headers.includes(KEY_HEADER)) return { sheet: undefined, faults: [fault(-1, at.name, `第一行没有“${KEY_HEADER}”这一列，这个工作表不导入。请下载模板对照`, "error")] };
  return {
    sheet: { name: at.name, kind: plan.kind, typeCode: plan.kind === "items" ? plan.typeCode : "", element: plan.kind === "parts" ? plan.element : "", headers },
    faults,
  };
};

/** The columns of the plan where they stand in the file. */
export const columnsIn = (sheet: UploadSheet, dictionary: Dictionary = productDictionary): MatchedSheet => {
  const plan = sheetsOf(dictionary).get(sheet.name.trim());
  if (plan === undefined) throw new Error(`There is no plan for the sheet ${sheet.name}`);
  const byHeader = new Map(plan.columns.map((column) => [column.header.replace(/\s+/g, ""), column]));
  return { ...sheet, plan, columns: sheet.headers.map((header, index) => (sheet.headers.indexOf(header) === index ? byHeader.get(header) : undefined)) };
};
