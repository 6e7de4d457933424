import type ExcelJS from "exceljs";
import { cellAddress } from "./cell-address.ts";
import type { RawCell } from "./sheet-parser.ts";

/** What is wrong (`error`: the row is not taken), or worth a look, at one cell; `cell` counts from 0, -1 is the whole row. */
export type CellFault = { cell: number; label: string; message: string; kind: "error" | "hint" };

/** The column of a marked copy that says in words what is wrong; it is not read when the copy is uploaded again. */
export const MARK_HEADER = "需要改正";

const RED: ExcelJS.FillPattern = { type: "pattern", pattern: "solid", fgColor: { argb: "FFFCEBE9" } };
const YELLOW: ExcelJS.FillPattern = { type: "pattern", pattern: "solid", fgColor: { argb: "FFFFF2CC" } };

/** The first line of a marked copy: the headings of the upload and, at the end, room for words. */
export const writeMarkedHead = (page: ExcelJS.Worksheet, headers: readonly string[]): void => {
  const kept = headers.filter((header) => header !== MARK_HEADER);
  page.columns = [...kept.map((header) => ({ width: Math.max(12, header.length * 2 + 3) })), { width: 60 }];
  const head = page.addRow([...kept, MARK_HEADER]);
  head.font = { bold: true };
  head.commit();
};

/** A line of an upload once more, every fault at its cell: red or yellow with a note, and in words at the end of the row. */
export const writeMarkedRow = (page: ExcelJS.Worksheet, headers: readonly string[], { line, cells }: { line: number; cells: readonly (RawCell | null)[] }, faults: readonly CellFault[]): void => {
  const shown = headers.flatMap((header, at) => (header === MARK_HEADER ? [] : [at]));
  const words = faults.map(({ cell, label, message }) => `${cell < 0 ? "" : `${cellAddress(cell, line)} ${label}：`}${message}`).join("\n");
  // Lines keep their numbers, so that an address on the page is the same in this copy.
  const row = page.getRow(line);
  row.values = [...shown.map((at) => cells[at] ?? null), words === "" ? null : words];
  for (const { cell, message, kind } of faults) {
    const place = shown.indexOf(cell);
    const marked = row.getCell(place < 0 ? 1 : place + 1);
    marked.fill = kind === "error" ? RED : YELLOW;
    if (place >= 0) marked.note = message;
  }
  row.commit();
};
