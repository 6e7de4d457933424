import type { CellValue, ElementValue, ElementValues, Row } from "./element.ts";

/** Whether there is anything in it: absent, empty text and empty lists are not filled; 0 and "0" are. */
export function isFilled(value: ElementValue | undefined): boolean {
  if (value === undefined) return false;
  return typeof value === "number" || value.length > 0;
}

/** One own property of a record that may come from outside; what the prototype carries is never read. */
export function ownValue<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** The value as text or code; "" when absent or of another kind. */
export function textIn(values: ElementValues, key: string): string {
  const value = ownValue(values, key);
  return typeof value === "string" ? value : "";
}

/** The value as a number; undefined when absent or not a number. */
export function numberIn(values: ElementValues, key: string): number | undefined {
  const value = ownValue(values, key);
  return typeof value === "number" ? value : undefined;
}

/** The value as a list of codes or words; a single code is a list of one. */
export function codesIn(values: ElementValues, key: string): readonly string[] {
  return codesOf(ownValue(values, key));
}

/** A cell as a list of codes or words. */
export function codesOf(value: ElementValue | undefined): readonly string[] {
  if (typeof value === "string") return value === "" ? [] : [value];
  return Array.isArray(value) ? value.filter((entry): entry is string => typeof entry === "string") : [];
}

/** The rows of a rows or library element; empty when absent. */
export function rowsIn(values: ElementValues, key: string): readonly Row[] {
  return rowsOf(ownValue(values, key));
}

/** A value as rows. */
export function rowsOf(value: ElementValue | undefined): readonly Row[] {
  return Array.isArray(value) ? value.filter(isRow) : [];
}

/** A cell as text: the text itself, a number in digits, "" for lists and for what is absent. */
export function cellText(row: Row, key: string): string {
  const cell = ownValue(row, key);
  return typeof cell === "string" ? cell : typeof cell === "number" ? String(cell) : "";
}

/** Whether a value is one cell and not rows. */
export function isCell(value: ElementValue | undefined): value is CellValue {
  return value !== undefined && (!Array.isArray(value) || value.every((entry) => typeof entry === "string"));
}

function isRow(entry: string | Row): entry is Row & { [key: string]: CellValue } {
  return typeof entry === "object" && entry !== null;
}
