import ExcelJS from "exceljs";
import { choose, listKeeper, ruleColumn, type Lists } from "../../../core/excel/drop-downs.ts";
import { codeList } from "../codes/code-lists.ts";
import type { CellControl } from "../elements/element.ts";
import { bookPlan, type ItemSheet, type PartSheet, type SheetColumn } from "./book-plan.ts";
import { headerOf } from "./write-table.ts";

/** Names to choose from that only this department has: its own name, its 目录. */
export type TemplateChoices = { departments: readonly string[]; entries: readonly string[] };

/** 模板下载 (YN-2.3.2): an empty table of one type with drop-downs from the code lists, stars and help at the headings. */
export const templateBook = async (typeCode: string, choices: TemplateChoices): Promise<Buffer> => {
  const book = new ExcelJS.Workbook();
  const { items, parts } = bookPlan([typeCode]);
  const lists = listKeeper();
  for (const sheet of [...items, ...parts]) addSheet(book, sheet, choices, lists);
  lists.write(book);
  return Buffer.from(await book.xlsx.writeBuffer());
};

const addSheet = (book: ExcelJS.Workbook, sheet: ItemSheet | PartSheet, choices: TemplateChoices, lists: Lists): void => {
  const page = book.addWorksheet(sheet.name, { views: [{ state: "frozen", ySplit: 1, xSplit: 1 }] });
  // Text throughout: codes of eighteen digits would lose their end as numbers.
  page.columns = sheet.columns.map(({ width }) => ({ width, style: { numFmt: "@", alignment: { vertical: "top", wrapText: true } } }));
  sheet.columns.forEach((column, index) => {
    const cell = page.getRow(1).getCell(index + 1);
    cell.value = headerOf(column);
    cell.font = { bold: true, ...(column.required ? { color: { argb: "FFA8201A" } } : {}) };
    cell.fill = { type: "pattern", pattern: "solid", fgColor: { argb: column.role === "identity" || column.role === "stamp" ? "FFEDEFF1" : "FFE7EEF1" } };
    if (column.help !== "") cell.note = column.help.slice(0, 500);
    const rule = ruleFor(column, choices, lists);
    if (rule !== undefined) ruleColumn(page, index, rule);
  });
};

const ruleFor = (column: SheetColumn, choices: TemplateChoices, lists: Lists): ExcelJS.DataValidation | undefined => {
  if (column.role === "identity") {
    const words = column.key === "dept_name" ? choices.departments : column.key === "catalog_name" ? choices.entries : [];
    return words.length === 0 ? undefined : choose(lists.rangeOf(column.header, words), false);
  }
  if (column.role !== "value") return undefined;
  return ruleOf(column.control, lists);
};

const ruleOf = (control: CellControl, lists: Lists): ExcelJS.DataValidation | undefined => {
  switch (control.kind) {
    case "yes-no": return choose(lists.rangeOf("是否", ["是", "否"]), true);
    case "choice": return choose(lists.rangeOf(control.list, codeList(control.list).map(({ label }) => label)), true);
    // Several words with ； between: the list helps to write them, and forbids nothing.
    case "choices": return { ...choose(lists.rangeOf(control.list, codeList(control.list).map(({ label }) => label)), false), showInputMessage: true, promptTitle: "可以填多项", prompt: "多项之间用“；”隔开" };
    default: return undefined;
  }
};
