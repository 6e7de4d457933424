import ExcelJS from "exceljs";
import { setImmediate as turn } from "node:timers/promises";
import type { Db, WorkRun } from "../../../core/contract.ts";
import { allLines } from "./find-imports.ts";
import { cellAddress, type Fault, type ImportRecord, type UploadLine } from "./import-model.ts";
import { MARK_HEADER } from "./match-sheets.ts";

const RED: ExcelJS.FillPattern = { type: "pattern", pattern: "solid", fgColor: { argb: "FFFCEBE9" } };
const YELLOW: ExcelJS.FillPattern = { type: "pattern", pattern: "solid", fgColor: { argb: "FFFFF2CC" } };

/** The upload once more, with every fault at its cell: red with a note, and in words at the end of the row. It can be mended and uploaded again. */
export const writeMarkedBook = async (db: Db, upload: ImportRecord, path: string, run: Pick<WorkRun, "progress">): Promise<void> => {
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: path, useStyles: true, useSharedStrings: false });
  let done = 0;
  for (const [index, { name, headers }] of upload.sheets.entries()) {
    if (headers.length === 0) continue;
    const page = book.addWorksheet(name, { views: [{ state: "frozen", ySplit: 1, xSplit: 1 }] });
    const kept = headers.filter((header) => header !== MARK_HEADER);
    page.columns = [...kept.map((header) => ({ width: Math.max(12, header.length * 2 + 3) })), { width: 60 }];
    const head = page.addRow([...kept, MARK_HEADER]);
    head.font = { bold: true };
    head.commit();
    for await (const { line, faults } of allLines(db, upload.id, index)) {
      writeLine(page, headers, line, faults);
      done += 1;
      if (done % 500 === 0) {
        await turn();
        await run.progress(done, 0);
      }
    }
    page.commit();
  }
  await book.commit();
};

const writeLine = (page: ExcelJS.Worksheet, headers: readonly string[], { line, cells }: UploadLine, faults: readonly Fault[]): void => {
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
