import { presentCell } from "./present-cell.ts";
import type { Column, Element, ElementValues, LibraryControl, LibraryId, LibraryRecords, Row, RowsControl } from "./element.ts";
import { cellText, ownValue, rowsOf } from "./element-values.ts";
import { unitKeys } from "./elements-for.ts";

/** One row as readers see it: its name, a note, and the words of each column by key ("" when there is nothing to say). */
export type PresentedRow = {
  name: string;
  record: string;
  note: string;
  /** The record is abolished. */
  gone: boolean;
  /** The library no longer has the record. */
  missing: boolean;
  cells: Readonly<Record<string, string>>;
};

export type PresentedRows = { columns: readonly { key: string; label: string }[]; rows: readonly PresentedRow[] };

/**
 * One element in the words of readers, one entry per line or row; empty when nothing is filled in (saying “无” is the caller's choice).
 * `values` are all values, because a time limit needs its unit.
 */
export function presentElement(element: Element, values: ElementValues, records: LibraryRecords): readonly string[] {
  const { control } = element;
  const value = ownValue(values, element.key);
  if (control.kind === "rows" || control.kind === "library") {
    const { rows, columns } = presentRows(control, rowsOf(value), records);
    return rows.map((row) => rowLine(control, row, columns));
  }
  const unit = control.kind === "number" && control.unitFrom !== undefined ? ownValue(values, control.unitFrom) : undefined;
  const lines = presentCell(control, value, typeof unit === "string" ? unit : undefined).split("\n").map((line) => line.trim()).filter((line) => line !== "");
  return lines.length === 0 ? lines : [...lines, ...(element.follows?.(values) ?? [])];
}

/**
 * Rows as a table: the columns that say something in at least one row, without the naming first one and without units. Where a library
 * row says nothing of its own, the record of the library speaks.
 */
export function presentRows(control: RowsControl | LibraryControl, rows: readonly Row[], records: LibraryRecords): PresentedRows {
  const library = control.kind === "library";
  const all = library ? control.details : control.columns;
  const units = unitKeys(all);
  const shown = all.filter(({ key }, index) => !units.has(key) && (library || index > 0));
  const presented = rows.map((row) => (library ? libraryRow(control.library, row, shown, records) : namedRow(all[0], row, shown)));
  const columns = shown.filter(({ key }) => presented.some(({ cells }) => cells[key] !== ""));
  return { rows: presented, columns: columns.map(({ key, label }) => ({ key, label })) };
}

/** One cell of a row, with its unit. */
export function columnText(column: Column, row: Row): string {
  const { control } = column;
  const unit = control.kind === "number" && control.unitFrom !== undefined ? ownValue(row, control.unitFrom) : undefined;
  return presentCell(control, ownValue(row, column.key), unit);
}

function namedRow(first: Column | undefined, row: Row, columns: readonly Column[]): PresentedRow {
  const name = first === undefined ? "" : columnText(first, row);
  return { name, record: "", note: "", gone: false, missing: false, cells: cellsOf(columns, row) };
}

function libraryRow(library: LibraryId, row: Row, columns: readonly Column[], records: LibraryRecords): PresentedRow {
  const id = cellText(row, "record");
  const record = records[library]?.get(id);
  if (record === undefined) {
    return { name: "（引用库中已没有这一条）", record: id, note: "", gone: false, missing: true, cells: cellsOf(columns, row) };
  }
  const { name, note = "", gone = false, fields } = record;
  return { name, record: id, note, gone, missing: false, cells: cellsOf(columns, { ...fields, ...row }) };
}

function cellsOf(columns: readonly Column[], row: Row): Readonly<Record<string, string>> {
  return Object.fromEntries(columns.map((column) => [column.key, columnText(column, row)]));
}

/** 《法》第三十五条：“原文”; otherwise the name and what else there is, with labels. */
function rowLine(control: RowsControl | LibraryControl, row: PresentedRow, columns: PresentedRows["columns"]): string {
  if (control.kind === "library" && control.library === "laws") return lawLine(row);
  const facts = columns.flatMap(({ key, label }) => {
    const text = row.cells[key] ?? "";
    return text === "" ? [] : [`${label}：${text.replaceAll("\n", " ")}`];
  });
  return facts.length === 0 ? row.name : `${row.name}（${facts.join("；")}）`;
}

function lawLine({ name, cells }: PresentedRow): string {
  const title = /^[《（]/.test(name) ? name : `《${name}》`;
  const content = cells.clause_content ?? "";
  return `${title}${cells.clause ?? ""}${content === "" ? "" : `：“${content}”`}`;
}
