import ExcelJS from "exceljs";
import { HEAD_FILL } from "../../../core/excel/book-type.ts";
import type { FoundProgress, Progress } from "./find-progress.ts";
import { PROGRESS_COLUMNS } from "./progress-page.ts";

const NAME = 36;
const NUMBER = 14;

/** 导出: the same numbers, by region and by department, with the total at the foot. */
export const progressBook = async ({ rows, total, regions, chosen }: FoundProgress): Promise<Buffer> => {
  const book = new ExcelJS.Workbook();
  const numbers = (row: Progress): number[] => PROGRESS_COLUMNS.map(({ value }) => value(row));
  const units = sheetOf(book, "各单位", ["单位", "区划"]);
  for (const row of rows) units.addRow([row.name, row.region, ...numbers(row)]);
  units.addRow(["合计", chosen?.name ?? "", ...numbers(total)]).font = { bold: true };
  if (chosen === null && regions.length > 1) {
    const places = sheetOf(book, "各区划（含下级）", ["区划"]);
    for (const region of regions) places.addRow([`${"　".repeat(region.depth)}${region.name}`, ...numbers(region)]);
  }
  return Buffer.from(await book.xlsx.writeBuffer());
};

const sheetOf = (book: ExcelJS.Workbook, name: string, names: readonly string[]): ExcelJS.Worksheet => {
  const sheet = book.addWorksheet(name, { views: [{ state: "frozen", ySplit: 1, xSplit: 1 }] });
  const head = sheet.addRow([...names, ...PROGRESS_COLUMNS.map(({ label }) => label)]);
  head.font = { bold: true };
  head.fill = HEAD_FILL;
  sheet.columns = [...names.map(() => ({ width: NAME })), ...PROGRESS_COLUMNS.map(() => ({ width: NUMBER }))];
  return sheet;
};
