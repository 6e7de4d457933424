import type ExcelJS from "exceljs";
import { columnLetters } from "./cell-address.ts";

/** The hidden sheet with the words of all drop-downs; an import does not look at it. */
export const LISTS_SHEET = "选项";

/** Rows that are prepared with drop-downs. */
const LAST_ROW = 5_000;

export type Lists = { rangeOf(name: string, words: readonly string[]): string; write(book: ExcelJS.Workbook): void };

/** The words of all drop-downs on one hidden sheet: Excel takes no list of more than 255 signs in the cell itself. */
export const listKeeper = (): Lists => {
  const columns = new Map<string, readonly string[]>();
  return {
    rangeOf: (name, words) => {
      columns.set(name, words);
      const column = columnLetters([...columns.keys()].indexOf(name));
      return `${LISTS_SHEET}!$${column}$2:$${column}$${words.length + 1}`;
    },
    write: (book) => {
      const sheet = book.addWorksheet(LISTS_SHEET, { state: "hidden" });
      [...columns].forEach(([name, words], index) => { sheet.getColumn(index + 1).values = [name, ...words]; });
    },
  };
};

/** One of a list; `strict`: nothing else may be written. */
export const choose = (range: string, strict: boolean): ExcelJS.DataValidation => ({
  type: "list", allowBlank: true, formulae: [range], showErrorMessage: strict, errorTitle: "请从列表中选择", error: "这里只能填写列表里的一项",
});

type WithRules = { dataValidations: { add(range: string, rule: ExcelJS.DataValidation): void } };

/** Puts a rule on a column of an empty table. */
export const ruleColumn = (page: ExcelJS.Worksheet, column: number, rule: ExcelJS.DataValidation): void => {
  // The package has this list and writes it, but its types do not say so.
  (page as ExcelJS.Worksheet & WithRules).dataValidations.add(`${columnLetters(column)}2:${columnLetters(column)}${LAST_ROW}`, rule);
};
