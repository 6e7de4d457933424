import { dictionary as productDictionary } from "./dictionary.ts";
import { cleanLine } from "./clean-text.ts";
import type { CellValue, Column, Dictionary, Element, ElementValue, ElementValues, LibraryControl, Problem, Row, RowsControl, Subject } from "./element.ts";
import { isFilled, ownValue } from "./element-values.ts";
import { elementsFor, unitKeys } from "./elements-for.ts";
import { plainRecord } from "./plain-record.ts";
import { problemAt } from "./problem-at.ts";
import { readCell } from "./read-cell.ts";

/**
 * What a form held. `values` are the typed values of everything that is right; `words` are all of them as they stand in the form, with
 * what was typed where it is not right, to fill the form again; `problems` say what to put right, in the order of the dictionary.
 */
export type ReadElements = { values: ElementValues; problems: readonly Problem[]; words: ElementValues };

type Reading = { value?: ElementValue; words?: ElementValue; problems: readonly Problem[] };

/**
 * Reads a form body as qs parses it (`promise_day`, `server_type[]`, `steps[0][name]`, `by_law[0][record]`). Never throws; keys that
 * are no element of this type, identity, and whatever hides in a prototype are ignored. What is missing is no problem here: a draft
 * may be saved half filled (`checkElements` asks for the rest).
 */
export function readElements(
  of: Subject,
  typeCode: string,
  formBody: unknown,
  dictionary: Dictionary = productDictionary,
): ReadElements {
  const body = plainRecord(formBody);
  const elements = elementsFor(of, typeCode, dictionary);
  const readings = elements
    .filter((element) => element.source !== "identity")
    .map((element) => [element.key, readElement(element, ownValue(body, element.key))] as const);
  const typed = new Set(readings.filter(([, { words }]) => words !== undefined && isFilled(words)).map(([key]) => key));
  const idle = idleUnits(elements, typed);
  return {
    values: collect(readings.filter(([key]) => !idle.has(key)).map(([key, reading]) => [key, reading.value])),
    words: collect(readings.map(([key, reading]) => [key, reading.words])),
    problems: readings.flatMap(([, reading]) => reading.problems),
  };
}

/** A form always sends a unit of time; without its number it says nothing, and two forms that differ in it alone are the same. */
function idleUnits(neighbours: readonly Pick<Element, "key" | "control">[], typed: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(neighbours.flatMap(({ key, control }) => (control.kind === "number" && control.unitFrom !== undefined && !typed.has(key) ? [control.unitFrom] : [])));
}

function collect(pairs: readonly (readonly [string, ElementValue | undefined])[]): ElementValues {
  return Object.fromEntries(pairs.flatMap(([key, value]) => (value !== undefined && isFilled(value) ? [[key, value] as const] : [])));
}

function readElement(element: Element, raw: unknown): Reading {
  const { control } = element;
  if (control.kind === "rows" || control.kind === "library") return readRows(element, control, raw);
  const { value, problem, words } = readCell(control, raw);
  return { ...(value === undefined ? {} : { value }), words, problems: problem === undefined ? [] : [problemAt(element, problem)] };
}

function readRows(element: Element, control: RowsControl | LibraryControl, raw: unknown): Reading {
  const rows = listOf(raw)
    .map((entry) => readRow(control, plainRecord(entry)))
    .filter((row) => row.filled);
  const limit = control.kind === "library" && !control.many ? 1 : control.max;
  const words = rows.map((row) => row.words);
  if (rows.length > limit) {
    return { words, problems: [problemAt(element, `最多 ${limit} 个${control.rowName}，现在有 ${rows.length} 个，请去掉多余的`)] };
  }
  return {
    value: rows.map((row) => row.values),
    words,
    problems: rows.flatMap((row, index) => row.problems.map(({ column, message }) => problemAt(element, message, { row: index, column }))),
  };
}

type ReadRow = { values: Row; words: Row; filled: boolean; problems: readonly { column: Column; message: string }[] };

/** A row counts when anything but a unit of time, which a form always sends, has been filled in; a library row when it has a record. */
function readRow(control: RowsControl | LibraryControl, raw: Readonly<Record<string, unknown>>): ReadRow {
  const columns = control.kind === "rows" ? control.columns : control.details;
  const cells = columns.map((column) => ({ column, ...readCell(column.control, ownValue(raw, column.key)) }));
  const record = control.kind === "library" ? recordId(ownValue(raw, "record")) : undefined;
  const head: Row = record === undefined ? {} : { record };
  const units = unitKeys(columns);
  const telling = cells.filter(({ column }) => !units.has(column.key));
  const idle = idleUnits(columns, new Set(cells.filter(({ words }) => isFilled(words)).map(({ column }) => column.key)));
  return {
    values: { ...head, ...rowOf(cells.filter(({ column }) => !idle.has(column.key)).map(({ column, value }) => [column.key, value])) },
    words: { ...head, ...rowOf(cells.map(({ column, words }) => [column.key, words])) },
    filled: control.kind === "library" ? record !== undefined : telling.some(({ words }) => words.length > 0),
    problems: cells.flatMap(({ column, problem }) => (problem === undefined ? [] : [{ column, message: problem }])),
  };
}

function rowOf(pairs: readonly (readonly [string, CellValue | undefined])[]): Row {
  return Object.fromEntries(pairs.flatMap(([key, value]) => (value !== undefined && isFilled(value) ? [[key, value] as const] : [])));
}

/** Ids of library records are numbers or UUIDs; anything longer is not one of ours. */
function recordId(raw: unknown): string | undefined {
  const id = typeof raw === "string" ? cleanLine(raw) : typeof raw === "number" ? String(raw) : "";
  return /^[0-9A-Za-z-]{1,64}$/.test(id) ? id : undefined;
}

/** A list, or the object with number keys that qs makes of a long one, in the order of the numbers. */
function listOf(raw: unknown): readonly unknown[] {
  if (Array.isArray(raw)) return raw;
  const entries = Object.entries(plainRecord(raw)).filter(([key]) => /^\d+$/.test(key));
  return entries.sort(([a], [b]) => Number(a) - Number(b)).map(([, entry]) => entry);
}
