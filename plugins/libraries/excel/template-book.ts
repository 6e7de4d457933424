import ExcelJS from "exceljs";
import { HEAD_FILL } from "../../../core/excel/book-type.ts";
import { choose, listKeeper, ruleColumn, type Lists } from "../../../core/excel/drop-downs.ts";
import type { LibraryBook, SheetColumn } from "./library-book.ts";
import { headerOf, sheetsOf, type Sheet } from "./sheet-cells.ts";

/** 模板: an empty table of one library with drop-downs, stars and notes at the headings. `departments`: those for which the user keeps records. */
export const libraryTemplate = async (library: LibraryBook, departments: readonly string[]): Promise<Buffer> => {
  const book = new ExcelJS.Workbook();
  const lists = listKeeper();
  for (const sheet of sheetsOf(library)) addSheet(book, sheet, departments, lists);
  lists.write(book);
  return Buffer.from(await book.xlsx.writeBuffer());
};

const addSheet = (book: ExcelJS.Workbook, { name, columns }: Sheet, departments: readonly string[], lists: Lists): void => {
  const page = book.addWorksheet(name, { views: [{ state: "frozen", ySplit: 1, xSplit: 1 }] });
  // Text throughout: telephone numbers and numbers of documents would lose their zeros as numbers.
  page.columns = columns.map(({ width }) => ({ width, style: { numFmt: "@", alignment: { vertical: "top", wrapText: true } } }));
  columns.forEach((column, index) => {
    const cell = page.getRow(1).getCell(index + 1);
    cell.value = headerOf(column);
    cell.font = { bold: true, ...(column.required === true ? { color: { argb: "FFA8201A" } } : {}) };
    cell.fill = HEAD_FILL;
    if (column.help !== "") cell.note = column.help;
    const words = wordsFor(column, departments);
    if (words.length > 0) ruleColumn(page, index, choose(lists.rangeOf(column.header, words), true));
  });
};

const wordsFor = ({ kind, list = [] }: SheetColumn, departments: readonly string[]): readonly string[] => (kind === "whose" ? departments : list.map(({ label }) => label));
