import { widthOf } from "../flow/wrap-text.ts";

/** How a column of a printed table is set: counted, the name of the row (long or short), a few signs that stay together, running text. */
export type ColumnKind = "count" | "name" | "key" | "short" | "text";

/** `named`: which column says what its row is about; `whole`: so low that it goes to the next page rather than break. */
export type PrintTable = { kind: "table"; caption: string; named: number; whole: boolean; head: readonly { label: string; kind: ColumnKind }[]; rows: readonly (readonly string[])[] };

/** A piece of a printed part, ready for `views/guide/print/_blocks.njk`. */
export type PrintBlock =
  /** `lead`: announces what stands below it, so the end of a page must not come between them. */
  | { kind: "paragraph"; text: string; ragged: boolean; lead: boolean }
  | { kind: "points"; items: readonly string[] }
  | { kind: "question"; question: string; answer: readonly string[] }
  | { kind: "figure"; svg: string; label: string }
  | PrintTable;

/** Telephone numbers, hours, codes and web addresses do not break: the line before one would be torn apart to fill the width. */
const UNBROKEN = /[\w:/.@–-]{7,}/;

/** One line of text, set ragged where something in it cannot break. */
export const paragraph = (text: string): PrintBlock => ({ kind: "paragraph", text, ragged: UNBROKEN.test(text), lead: text.endsWith("：") });

/** In Chinese signs. */
const SHORT = 7;

/** Few words stay on one line and need no wider column; anything longer breaks, so that it does not squeeze its neighbours. */
export const columnKind = (words: readonly string[]): "short" | "text" => (words.every((text) => widthOf(text) <= SHORT) ? "short" : "text");

/** A table from words; the first column names the row, short columns keep together, columns that say nothing are left out. */
export const plainTable = (caption: string, labels: readonly string[], rows: readonly (readonly string[])[]): PrintTable => {
  const columns = labels.map((label, index) => ({ label, index, words: rows.map((row) => row[index] ?? "") }))
    .filter(({ index, words }) => index === 0 || words.some((text) => text !== ""));
  return printTable({
    caption, named: 0,
    head: columns.map(({ label, index, words }) => ({ label, kind: index === 0 ? (columnKind(words) === "short" ? "key" : "name") : columnKind(words) })),
    rows: rows.map((row) => columns.map(({ index }) => row[index] || "—")),
  });
};

/** In millimetres, about, and in Chinese signs: the 9 pt lines and the widths of guide-print.css. */
const [LINE, EDGES, WIDTH, NAME_WIDTH, CELL_EDGES, MOST_WHOLE] = [4.9, 2.6, 52, 10, 1.1, 70] as const;

/** A quarter of a page left white is worth a table in one piece, half a page is not. */
export const printTable = (table: Omit<PrintTable, "kind" | "whole">): PrintTable => ({ kind: "table", ...table, whole: heightOf(table) <= MOST_WHOLE });

const heightOf = ({ head, rows }: Pick<PrintTable, "head" | "rows">): number => {
  const widest = (column: number): number => Math.max(...[head[column]?.label ?? "", ...rows.map((row) => row[column] ?? "")].map(widthOf));
  const fixed = head.map(({ kind }, column) => (kind === "text" ? 0 : kind === "name" ? Math.min(NAME_WIDTH, widest(column)) : widest(column)));
  const texts = head.filter(({ kind }) => kind === "text").length;
  const shared = Math.max(1, (WIDTH - head.length * CELL_EDGES - fixed.reduce((sum, width) => sum + width, 0)) / Math.max(1, texts));
  const linesIn = (text: string, column: number): number => text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / (fixed[column] || shared))), 0);
  return rows.reduce((sum, row) => sum + LINE * Math.max(...row.map(linesIn)) + EDGES, LINE + EDGES);
};
