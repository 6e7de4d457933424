import ExcelJS from "exceljs";
import { setImmediate as turn } from "node:timers/promises";
import type { Db, WorkRun } from "../../../core/contract.ts";
import { allLines } from "./find-imports.ts";
import { writeMarkedHead, writeMarkedRow } from "../../../core/excel/marked-row.ts";
import type { ImportRecord } from "./import-model.ts";

/** The upload once more, with every fault at its cell. It can be mended and uploaded again. */
export const writeMarkedBook = async (db: Db, upload: ImportRecord, path: string, run: Pick<WorkRun, "progress">): Promise<void> => {
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: path, useStyles: true, useSharedStrings: false });
  let done = 0;
  for (const [index, { name, headers }] of upload.sheets.entries()) {
    if (headers.length === 0) continue;
    const page = book.addWorksheet(name, { views: [{ state: "frozen", ySplit: 1, xSplit: 1 }] });
    writeMarkedHead(page, headers);
    for await (const { line, faults } of allLines(db, upload.id, index)) {
      writeMarkedRow(page, headers, line, faults);
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
