import type { CellControl, CellValue, ElementValue, ElementValues, LibraryId, Row } from "../elements/element.ts";
import { isFilled, ownValue, rowsIn } from "../elements/element-values.ts";
import { KEY_HEADER, type PartSheet, type SheetColumn } from "./book-plan.ts";
import type { Fault, UploadLine } from "./import-model.ts";
import type { MatchedSheet } from "./match-sheets.ts";
import { readBookCell } from "./read-book-cell.ts";

/** Finds a library record by what a row says of it; “missing” ones are added when the import runs. */
export type FindRecord = (library: LibraryId, row: { element: string; name: string; id: string }) => { id: string } | { missing: true } | { error: string };

/** A library record that has to be added: the row of the element keeps its place. */
export type MissingRecord = { element: string; index: number; library: LibraryId; name: string };

type Input = {
  sheet: MatchedSheet; line: UploadLine;
  /** Every sheet of parts in the file, with the lines that carry the number of this item. */
  parts: readonly { sheet: MatchedSheet; lines: readonly UploadLine[] }[];
  before: ElementValues; find: FindRecord;
};
export type ReadLine = { values: ElementValues; missing: readonly MissingRecord[]; faults: readonly Fault[] };

type Reading = { values: Record<string, ElementValue>; missing: MissingRecord[]; faults: Fault[] };

/**
 * One item out of a workbook: what the columns and sheets of the file say replaces what is stored, what the file has no column for
 * stays. Knows no element by name.
 */
export const readItemLine = ({ sheet, line, parts, before, find }: Input): ReadLine => {
  const reading: Reading = { values: { ...before }, missing: [], faults: [] };
  sheet.columns.forEach((column, cell) => {
    if (column?.role !== "value") return;
    put(reading.values, column.key, readCell(reading, line, cell, column, ownCell(before, column.key)));
  });
  for (const part of parts) readPart(reading, part, rowsIn(before, partOf(part.sheet).element), find);
  return reading;
};

const partOf = ({ plan }: MatchedSheet): PartSheet => {
  if (plan.kind !== "parts") throw new Error(`${plan.name} is no sheet of parts`);
  return plan;
};

const ownCell = (values: ElementValues, key: string): CellValue | undefined => {
  const value = ownValue(values, key);
  return typeof value === "string" || typeof value === "number" ? value : Array.isArray(value) ? value.filter((entry) => typeof entry === "string") : undefined;
};

const put = (values: Record<string, ElementValue>, key: string, value: ElementValue | undefined): void => {
  if (value !== undefined && isFilled(value)) values[key] = value;
  else delete values[key];
};

const readCell = (reading: Reading, { sheet, line, cells }: UploadLine, cell: number, { header, control }: { header: string; control: CellControl }, before: CellValue | undefined): CellValue | undefined => {
  const { value, error, hint } = readBookCell(control, cells[cell], before);
  if (error !== undefined) reading.faults.push({ sheet, line, cell, label: header, message: error, kind: "error" });
  if (hint !== undefined) reading.faults.push({ sheet, line, cell, label: header, message: hint, kind: "hint" });
  return value;
};

const readPart = (reading: Reading, { sheet, lines }: Input["parts"][number], before: readonly Row[], find: FindRecord): void => {
  const { element, library, max, rowName } = partOf(sheet);
  const rows: Row[] = [];
  const [extra] = lines.slice(max);
  if (extra !== undefined) reading.faults.push({ sheet: extra.sheet, line: extra.line, cell: placeOf(sheet, "key"), label: KEY_HEADER, message: `一个事项最多 ${max} 个${rowName}，现在有 ${lines.length} 个，请去掉多余的`, kind: "error" });
  for (const line of lines) {
    const row: Record<string, CellValue> = library === "" ? {} : { record: readRecord(reading, { sheet, line, index: rows.length }, library, find) };
    sheet.columns.forEach((column, cell) => {
      if (column?.role !== "value") return;
      const value = readCell(reading, line, cell, column, ownValue(before[rows.length] ?? {}, column.key));
      if (value !== undefined && isFilled(value)) row[column.key] = value;
    });
    if (Object.keys(row).length > 0) rows.push(row);
  }
  put(reading.values, element, rows);
};

type At = { sheet: MatchedSheet; line: UploadLine; index: number };

/** The id of the record that the row names; `""` while it is missing or when there is none. */
const readRecord = (reading: Reading, { sheet, line, index }: At, library: LibraryId, find: FindRecord): string => {
  const { element } = partOf(sheet);
  const text = (role: SheetColumn["role"]): string => String(line.cells[placeOf(sheet, role)] ?? "").trim();
  const name = text("record");
  const found = find(library, { element, name, id: text("record-id") });
  if ("id" in found) return found.id;
  if ("missing" in found) reading.missing.push({ element, index, library, name });
  else {
    const cell = placeOf(sheet, "record");
    reading.faults.push({ sheet: line.sheet, line: line.line, cell, label: sheet.columns[cell]?.header ?? "", message: found.error, kind: "error" });
  }
  return "";
};

/** Where a column of this role stands; -1 when the file has none. */
export const placeOf = ({ columns }: MatchedSheet, role: SheetColumn["role"]): number => columns.findIndex((column) => column?.role === role);
