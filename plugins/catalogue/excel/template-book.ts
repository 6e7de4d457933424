import ExcelJS from "exceljs";
import { codeList } from "../codes/code-lists.ts";
import type { CellControl } from "../elements/element.ts";
import { bookPlan, type ItemSheet, type PartSheet, type SheetColumn } from "./book-plan.ts";
import { LISTS_SHEET } from "./match-sheets.ts";
import { headerOf } from "./write-table.ts";

/** Rows that are prepared with drop-downs. */
const LAST_ROW = 5_000;

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

type Lists = { rangeOf(name: string, words: readonly string[]): string; write(book: ExcelJS.Workbook): void };

/** The words of all drop-downs on one hidden sheet: Excel takes no list of more than 255 signs in the cell itself. */
const listKeeper = (): Lists => {
  const columns = new Map<string, readonly string[]>();
  return {
    rangeOf: (name, words) => {
      columns.set(name, words);
      const column = letters([...columns.keys()].indexOf(name));
      return `${LISTS_SHEET}!$${column}$2:$${column}$${words.length + 1}`;
    },
    write: (book) => {
      const sheet = book.addWorksheet(LISTS_SHEET, { state: "hidden" });
      [...columns].forEach(([name, words], index) => { sheet.getColumn(index + 1).values = [name, ...words]; });
    },
  };
};

const letters = (index: number): string => (index < 26 ? "" : letters(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));

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
    // The package has this list and writes it, but its types do not say so.
    if (rule !== undefined) (page as ExcelJS.Worksheet & WithRules).dataValidations.add(`${letters(index)}2:${letters(index)}${LAST_ROW}`, rule);
  });
};

type WithRules = { dataValidations: { add(range: string, rule: ExcelJS.DataValidation): void } };

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

const choose = (range: string, strict: boolean): ExcelJS.DataValidation => ({
  type: "list", allowBlank: true, formulae: [range], showErrorMessage: strict, errorTitle: "请从列表中选择", error: "这里只能填写列表里的一项",
});
