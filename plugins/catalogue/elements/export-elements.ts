import { codeLabel } from "../codes/code-lists.ts";
import { dictionary as productDictionary } from "./dictionary.ts";
import type { CellControl, CellValue, Column, Dictionary, Element, ElementValues, LibraryControl, LibraryRecords, Row, RowsControl, Subject } from "./element.ts";
import { cellText, codesOf, isCell, ownValue, rowsOf } from "./element-values.ts";
import { shownElements } from "./shown-elements.ts";

export type ExportedRow = Readonly<Record<string, string | number>>;
export type ExportedElements = Readonly<Record<string, string | number | readonly ExportedRow[]>>;

/**
 * One item or entry as flat JSON with the keys of the national exchange tables, in the order of the dictionary. Codes come with their
 * words in `<key>_text`; several codes are joined by ^ as there (domain-standards §1.6); rows are lists of flat objects, and a library
 * row carries the `name` of its record instead of our id. What is not asked or not filled is left out. `assignElement` reads it back.
 */
export function exportElements(
  of: Subject,
  typeCode: string,
  identity: ElementValues,
  values: ElementValues,
  records: LibraryRecords,
  dictionary: Dictionary = productDictionary,
): ExportedElements {
  const all: ElementValues = { ...values, ...identity };
  return exportThese(shownElements(of, typeCode, all, dictionary), all, records);
}

/** The same of an item without what is kept from the public. */
export function exportPublic(typeCode: string, identity: ElementValues, values: ElementValues, records: LibraryRecords): ExportedElements {
  const all: ElementValues = { ...values, ...identity };
  return exportThese(shownElements("item", typeCode, all).filter((element) => element.public !== false), all, records);
}

function exportThese(elements: readonly Element[], all: ElementValues, records: LibraryRecords): ExportedElements {
  const pairs = elements.flatMap(({ key, control }): (readonly [string, ExportedElements[string]])[] => {
    const value = ownValue(all, key);
    if (value === undefined) return [];
    if (control.kind === "rows" || control.kind === "library") {
      return [[key, rowsOf(value).map((row) => exportRow(control, row, records))]];
    }
    return isCell(value) ? exportCell(key, control, value) : [];
  });
  return Object.fromEntries(pairs);
}

function exportRow(control: RowsControl | LibraryControl, row: Row, records: LibraryRecords): ExportedRow {
  if (control.kind === "rows") return Object.fromEntries(exportColumns(control.columns, row));
  const id = cellText(row, "record");
  const name = records[control.library]?.get(id)?.name ?? id;
  return { name, ...Object.fromEntries(exportColumns(control.details, row)) };
}

function exportColumns(columns: readonly Column[], row: Row): readonly (readonly [string, string | number])[] {
  return columns.flatMap(({ key, control }) => {
    const value = ownValue(row, key);
    return value === undefined ? [] : exportCell(key, control, value);
  });
}

function exportCell(key: string, control: CellControl, value: CellValue): [string, string | number][] {
  const plain = typeof value === "string" || typeof value === "number" ? value : value.join("^");
  const words = cellWords(control, value);
  return words === undefined ? [[key, plain]] : [[key, plain], [`${key}_text`, words]];
}

function cellWords(control: CellControl, value: CellValue): string | undefined {
  if (control.kind === "yes-no") return codeLabel("yes_no", String(value));
  if (control.kind !== "choice" && control.kind !== "choices") return undefined;
  return codesOf(value).map((code) => codeLabel(control.list, code) ?? code).join("^");
}
