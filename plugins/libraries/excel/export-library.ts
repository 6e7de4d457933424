import { join } from "node:path";
import ExcelJS from "exceljs";
import { z } from "zod";
import { localDay } from "../../../core/calendar/local-day.ts";
import { XLSX } from "../../../core/excel/book-type.ts";
import type { Work } from "../../../core/contract.ts";
import { kinds } from "../records/kinds.ts";
import type { AnyHouse } from "../records/shelf.ts";
import type { LibraryBook } from "./library-book.ts";
import { articleCells, headerOf, recordCells, sheetsOf } from "./sheet-cells.ts";

export const ExportLibrary = z.object({ conditions: z.record(z.string(), z.string()) });
export type ExportLibrary = z.infer<typeof ExportLibrary>;

/** 导出 of the current query of one library as one workbook; what an import of it would find unchanged. */
export const exportLibrary = (house: AnyHouse, book: LibraryBook): Work<ExportLibrary> => ({
  schema: ExportLibrary,
  run: async ({ conditions }, run) => {
    const path = join(run.folder, "library.xlsx");
    const { label, one, unit } = kinds[book.kind];
    // Strings stand in their cells: a table of shared strings would have to be kept in memory to the end.
    const writer = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: path, useStyles: true, useSharedStrings: false });
    const pages = sheetsOf(book).map(({ name, columns }) => {
      const page = writer.addWorksheet(name, { views: [{ state: "frozen", ySplit: 1, xSplit: 1 }] });
      page.columns = columns.map(({ width }) => ({ width }));
      const head = page.addRow(columns.map(headerOf));
      head.font = { bold: true };
      head.commit();
      return page;
    });
    let done = 0;
    for await (const { total, rows } of book.records(house.db, run.owner, conditions)) {
      for (const row of rows) {
        pages[0]?.addRow(recordCells(book, row)).commit();
        for (const cells of book.hasArticles ? articleCells(row) : []) pages[1]?.addRow(cells).commit();
      }
      done += rows.length;
      await run.progress(done, total);
    }
    for (const page of pages) page.commit();
    await writer.commit();
    const now = house.clock.now();
    await house.transact((tx) => house.audit.record(tx, { at: now, actor: { id: run.owner.id, name: run.owner.name }, action: `libraries.${book.kind}-exported`, subject: `${book.kind}:export`, detail: { count: done, conditions } }));
    return { message: `已导出 ${done} ${unit}${one}。${book.kind === "documents" ? "文件本身不在表格里，请在页面上下载。" : ""}`, file: { name: `${label} ${localDay(now)}.xlsx`, type: XLSX, path } };
  },
});
