import { widthOf } from "../flow/wrap-text.ts";
import type { PrintBlock, PrintTable } from "./print-blocks.ts";
import type { PrintSection } from "./print-sections.ts";

/** What static/guide/guide-print.css gives 简版, in lines of its text and signs of a line. */
const LINE = 46;
const HEADING = 7;
const GAP = 0.4;
/** A row of a table: its lines are lower, its cells have a padding. */
const ROW = { line: 0.86, gap: 0.25 } as const;
const TABLE_LINE = 49;
const CELL_GAP = 1.2;
/** What the head, the note at the end and a little reserve leave of the page. */
const PAGE = 43;

/** Whether these parts have room on the one page, by the length of what they say: nothing is printed to find out. */
export const fitsBrief = (sections: readonly PrintSection[]): boolean => sections.reduce((sum, section) => sum + linesOf(section), 0) <= PAGE;

const linesOf = ({ heading, blocks }: PrintSection): number => GAP + Math.max(wrapped(heading, HEADING), blocks.reduce((sum, block) => sum + heightOf(block), 0));

const wrapped = (text: string, width: number): number => text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / width)), 0);

const heightOf = (block: PrintBlock): number => {
  switch (block.kind) {
    case "paragraph": return wrapped(block.text, LINE);
    case "points": return block.items.reduce((sum, item) => sum + wrapped(item, LINE - 2), 0);
    case "question": return [block.question, ...block.answer].reduce((sum, text) => sum + wrapped(`问：${text}`, LINE), GAP);
    case "table": return tableHeight(block);
    case "figure": return PAGE;
  }
};

/** Columns of few signs take what they need, the others share the rest by what they say. */
const tableHeight = ({ head, rows }: PrintTable): number => {
  const widest = head.map(({ label }, at) => Math.max(widthOf(label), ...rows.map((row) => widthOf(row[at] ?? ""))));
  const isText = head.map(({ kind }) => kind === "text" || kind === "name");
  const sumOf = (texts: boolean): number => widest.reduce((sum, width, at) => sum + (isText[at] === texts ? width : 0), 0);
  const room = Math.max(10, TABLE_LINE - CELL_GAP * head.length - sumOf(false));
  const share = widest.map((width, at) => (isText[at] === true ? Math.max(6, (room * width) / Math.max(sumOf(true), 1)) : width));
  const lines = rows.map((row) => Math.max(...row.map((text, at) => wrapped(text, share[at] ?? LINE))));
  return lines.reduce((sum, count) => sum + count * ROW.line + ROW.gap, ROW.line + ROW.gap);
};
