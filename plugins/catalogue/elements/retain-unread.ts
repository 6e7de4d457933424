import type { CellValue, Column, Control, Element, ElementValue, ElementValues, Problem, Row, Subject } from "./element.ts";
import { cellText, isFilled, ownValue, rowsIn } from "./element-values.ts";
import { elementsFor } from "./elements-for.ts";

/**
 * What is stored of a form in which something cannot be read: there the old value stays until a good one takes its place, a number
 * together with its unit. A cell of a row is found again by what the row is (its record, or its first column).
 */
export const retainUnread = (
  of: Subject, typeCode: string, { values, problems }: { values: ElementValues; problems: readonly Problem[] }, stored: ElementValues,
): ElementValues => {
  const elements = elementsFor(of, typeCode);
  let kept = values;
  for (const problem of problems) {
    const element = elements.find(({ key }) => key === problem.key);
    if (element === undefined) continue;
    const [, row = "", column = ""] = /\[(\d+)\]\[(\w+)\]$/.exec(problem.path) ?? [];
    kept = column === "" ? withOld(kept, stored, pairOf(element.key, elements)) : withOldCell(kept, stored, element, { row: Number(row), column });
  }
  return kept;
};

/** A number and its unit change together: 7 must not become 7 of another unit. */
const pairOf = (key: string, neighbours: readonly Pick<Element | Column, "key" | "control">[]): string[] => {
  const number = neighbours.find((other) => (other.key === key || unitOf(other.control) === key) && unitOf(other.control) !== "");
  return number === undefined ? [key] : [number.key, unitOf(number.control)];
};

const unitOf = (control: Control): string => (control.kind === "number" ? control.unitFrom ?? "" : "");

const withOld = <V extends ElementValue>(values: Readonly<Record<string, V>>, stored: Readonly<Record<string, V>>, keys: readonly string[]): Readonly<Record<string, V>> => {
  const old = keys.flatMap((key): [string, V][] => {
    const value = ownValue(stored, key);
    return value !== undefined && isFilled(value) ? [[key, value]] : [];
  });
  // A unit alone is no answer: without an old number what was chosen now stays.
  return old.some(([key]) => key === keys[0]) ? { ...values, ...Object.fromEntries(old) } : values;
};

const withOldCell = (values: ElementValues, stored: ElementValues, { key, control }: Element, place: { row: number; column: string }): ElementValues => {
  if (control.kind !== "rows" && control.kind !== "library") return values;
  const columns = control.kind === "rows" ? control.columns : control.details;
  const name = control.kind === "library" ? "record" : columns[0]?.key ?? "";
  const rows = rowsIn(values, key);
  const identity = cellText(rows[place.row] ?? {}, name);
  const old: Row | undefined = identity === "" ? undefined : rowsIn(stored, key).find((row) => cellText(row, name) === identity);
  if (old === undefined) return values;
  const mend = (row: Row): Readonly<Record<string, CellValue>> => withOld(row, old, pairOf(place.column, columns));
  return { ...values, [key]: rows.map((row, index) => (index === place.row ? mend(row) : row)) };
};
