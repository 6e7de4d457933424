import ExcelJS from "exceljs";
import { setImmediate as turn } from "node:timers/promises";
import { refuse } from "../../../core/contract.ts";
import { bookPlan, type ItemSheet, type PartSheet } from "./book-plan.ts";
import { itemRow, partRows, type BookItem } from "./item-rows.ts";
import { openSpool, type SheetSpool } from "./sheet-spool.ts";

/** Rows of a sheet of Excel, the first one being the headings. */
const MOST_ROWS = 1_048_575;
const TURN = 500;

type Input = { path: string; folder: string; typeCodes: readonly string[]; items: AsyncIterable<BookItem>; onItem: (done: number) => Promise<void> };

/** One table: a sheet per type with one row per item, and a sheet per element with rows, keyed by the same number. */
export const writeTable = async ({ path, folder, typeCodes, items, onItem }: Input): Promise<void> => {
  const plan = bookPlan(typeCodes);
  const sheets = [...plan.items, ...plan.parts].map((sheet, index) => ({ sheet, spool: openSpool(folder, String(index)) }));
  let done = 0;
  for await (const item of items) {
    for (const { sheet, spool } of sheets) await spool.add(rowsFor(sheet, item));
    done += 1;
    await onItem(done);
  }
  const tooLong = sheets.find(({ spool }) => spool.count > MOST_ROWS);
  if (tooLong !== undefined) throw refuse("catalogue.table-too-long", { values: { sheet: tooLong.sheet.name, count: tooLong.spool.count } });
  await writeSheets(path, sheets);
};

const rowsFor = (sheet: ItemSheet | PartSheet, item: BookItem) =>
  sheet.kind === "parts" ? partRows(sheet, item) : sheet.typeCode === item.version.typeCode ? [itemRow(sheet, item)] : [];

const writeSheets = async (path: string, sheets: readonly { sheet: ItemSheet | PartSheet; spool: SheetSpool }[]): Promise<void> => {
  // Strings stand in their cells: a table of shared strings would have to be kept in memory to the end.
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: path, useStyles: true, useSharedStrings: false });
  for (const { sheet, spool } of sheets) {
    const page = book.addWorksheet(sheet.name, { views: [{ state: "frozen", ySplit: 1, xSplit: 1 }] });
    page.columns = sheet.columns.map(({ width }) => ({ width }));
    const head = page.addRow(sheet.columns.map(headerOf));
    head.font = { bold: true };
    head.commit();
    let written = 0;
    for await (const row of spool.rows()) {
      page.addRow(row).commit();
      written += 1;
      if (written % TURN === 0) await turn();
    }
    page.commit();
  }
  await book.commit();
};

/** A required column has a star in front, as in the form. */
export const headerOf = ({ header, required }: { header: string; required: boolean }): string => (required ? `*${header}` : header);
