import { assignCell } from "./assign-cell.ts";
import { cleanText } from "./clean-text.ts";
import { dictionary as productDictionary } from "./dictionary.ts";
import type { CellValue, Column, Dictionary, ElementValue, LibraryControl, Row, RowsControl } from "./element.ts";
import { namedLaws } from "./named-laws.ts";
import { ownValue } from "./element-values.ts";
import { plainRecord } from "./plain-record.ts";

/**
 * A library record as a table names it; the importer finds or creates the record and puts `{record: id, ...details}` into the values.
 * `facts`: what the source says of the record itself, for a library that does not have it yet.
 */
export type NamedRow = { name: string; details: Row; facts?: Readonly<Record<string, string>> };

/** What a cell gives: a value, or names of library records; `doubt` says what of it was not understood. */
export type Assigned = { value?: ElementValue; names?: readonly NamedRow[]; doubt?: string };

/**
 * Turns the cell of a CSV, Excel or JSON import into the value of an element. Several values may stand in one cell with ^ | ； 、 or line
 * ends between. Rows come as a list of objects (keys of the columns), or as text: one row per line, the line is its first column. An
 * unknown key and identity are doubts, never errors.
 */
export function assignElement(key: string, raw: unknown, dictionary: Dictionary = productDictionary): Assigned {
  const element = dictionary.elements.find((each) => each.key === key && each.source !== "identity");
  if (element === undefined) return { doubt: `没有可以导入的要素“${key}”` };
  const { control } = element;
  if (control.kind === "rows") return assignRows(control, raw);
  if (control.kind === "library") return assignNames(control, raw);
  return assignCell(control, raw);
}

function assignRows(control: RowsControl, raw: unknown): Assigned {
  const [first] = control.columns;
  const entries = entriesOf(raw, /\n/).map((entry) => (typeof entry === "string" && first ? { [first.key]: entry } : entry));
  const rows = entries.map((entry) => assignRow(control.columns, plainRecord(entry)));
  const filled = rows.filter(({ row }) => Object.keys(row).length > 0).map(({ row }) => row);
  return withDoubt(filled.length === 0 ? {} : { value: filled.slice(0, control.max) }, [
    ...rows.flatMap(({ doubts }) => doubts),
    ...(filled.length > control.max ? [`只导入了前 ${control.max} 个${control.rowName}，共 ${filled.length} 个`] : []),
  ]);
}

function assignNames(control: LibraryControl, raw: unknown): Assigned {
  const entries = entriesOf(raw, control.library === "laws" ? /\n/ : /[\n^|；;]/);
  const rows = entries.flatMap((entry): { row: NamedRow; doubts: readonly string[] }[] => {
    if (typeof entry !== "string") return [namedRow(control, plainRecord(entry))];
    const named = control.library === "laws" ? namedLaws(entry) : [{ name: entry, details: {} }];
    return named.map((row) => ({ row, doubts: [] }));
  });
  const names = rows.map(({ row }) => row).filter(({ name }) => name !== "");
  return withDoubt(names.length === 0 ? {} : { names }, rows.flatMap(({ doubts }) => doubts));
}

function namedRow(control: LibraryControl, raw: Readonly<Record<string, unknown>>): { row: NamedRow; doubts: readonly string[] } {
  const name = ownValue(raw, "name");
  const { row, doubts } = assignRow(control.details, raw);
  const facts = Object.entries(plainRecord(ownValue(raw, "facts"))).flatMap(([key, fact]) => (typeof fact === "string" && fact.trim() !== "" ? [[key, cleanText(fact)] as const] : []));
  return { row: { name: typeof name === "string" ? cleanText(name) : "", details: row, ...(facts.length === 0 ? {} : { facts: Object.fromEntries(facts) }) }, doubts };
}

function assignRow(columns: readonly Column[], raw: Readonly<Record<string, unknown>>): { row: Row; doubts: readonly string[] } {
  const cells = columns.map((column) => ({ column, ...assignCell(column.control, ownValue(raw, column.key)) }));
  const filled = cells.flatMap(({ column, value }): [string, CellValue][] => (value === undefined ? [] : [[column.key, value]]));
  return {
    row: Object.fromEntries(filled),
    doubts: cells.flatMap(({ column, doubt }) => (doubt === undefined ? [] : [`${column.label}${doubt}`])),
  };
}

function withDoubt(assigned: Assigned, doubts: readonly string[]): Assigned {
  return doubts.length === 0 ? assigned : { ...assigned, doubt: doubts.join("；") };
}

/** A list entry by entry; text cut at `separator`. */
function entriesOf(raw: unknown, separator: RegExp): readonly unknown[] {
  const many: readonly unknown[] = Array.isArray(raw) ? raw : typeof raw === "string" ? raw.split(separator) : [raw];
  return many
    .map((entry) => (typeof entry === "string" ? cleanText(entry) : entry))
    .filter((entry) => entry !== "" && entry !== null && entry !== undefined);
}
