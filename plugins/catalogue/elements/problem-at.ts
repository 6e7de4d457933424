import type { Column, Element, Problem } from "./element.ts";

/** A cell inside a rows or library element. `column` may be absent: the whole row is meant. */
export type CellPlace = { row: number; column?: Pick<Column, "key" | "label"> };

/** The `name` of a field as qs reads it: `promise_day`, `server_type[]`, `steps[0][name]`, `by_law[0][record]`. */
export function fieldName(key: string, row?: number, column?: string): string {
  return `${key}${row === undefined ? "" : `[${row}]`}${column === undefined ? "" : `[${column}]`}`;
}

/** The `id` of a field, which error summaries and section links point to. */
export function fieldId(key: string, row?: number, column?: string): string {
  return ["f", key, row, column].filter((part) => part !== undefined).join("-");
}

/** Something to put right at an element, or at one cell of its rows; the label then says which row (counted from 1). */
export function problemAt(element: Element, message: string, place?: CellPlace): Problem {
  const { key, section } = element;
  const column = place?.column?.key;
  return {
    key,
    section,
    message,
    path: fieldName(key, place?.row, column),
    id: fieldId(key, place?.row, column),
    label: place === undefined ? element.label : `${element.label}第 ${place.row + 1} 行${place.column ? `的${place.column.label}` : ""}`,
  };
}

/** The line of the error summary. */
export function problemLine(problem: Problem): string {
  return `${problem.label}：${problem.message}`;
}
