import ExcelJS from "exceljs";
import { bookPlan, KEY_HEADER, type BookPlan } from "./book-plan.ts";
import { keyOf, partRows, type BookItem, type SheetRow } from "./item-rows.ts";
import { itemRow } from "./item-rows.ts";

/** One sheet as plain rows: what a workbook is made of, whoever writes it. */
export type PlainSheet = { name: string; widths: readonly number[]; rows: readonly SheetRow[] };

const plans = new Map<string, BookPlan>();
const planOf = (typeCode: string): BookPlan => {
  const plan = plans.get(typeCode) ?? bookPlan([typeCode]);
  plans.set(typeCode, plan);
  return plan;
};

/** 基本要素 as label and value, then one sheet for each element that has rows (YN-2.3.2). */
export const itemSheets = (item: BookItem): PlainSheet[] => {
  const { items: [sheet], parts } = planOf(item.version.typeCode);
  if (sheet === undefined) return [];
  const cells = itemRow(sheet, item);
  const facts = sheet.columns.flatMap(({ role, header }, index): SheetRow[] => (role === "key" || role === "stamp" ? [] : [[header, cells[index] ?? ""]]));
  return [
    { name: "基本要素", widths: [28, 80], rows: [["要素", "内容"], [KEY_HEADER, keyOf(item.version)], ...facts] },
    ...parts.flatMap((part) => {
      const rows = partRows(part, item);
      if (rows.length === 0) return [];
      // In the item's own book its code and name stand on the first sheet.
      return [{ name: part.name, widths: part.columns.slice(2).map(({ width }) => width), rows: [part.columns.map(({ header }) => header), ...rows].map((row) => row.slice(2)) }];
    }),
  ];
};

const HEAD = { font: { bold: true }, fill: { type: "pattern", pattern: "solid", fgColor: { argb: "FFE7EEF1" } } } as const;

/** A workbook in memory; one item is small. */
export const writeBook = async (sheets: readonly PlainSheet[], compression: "DEFLATE" | "STORE" = "DEFLATE"): Promise<Buffer> => {
  const book = new ExcelJS.Workbook();
  for (const { name, widths, rows } of sheets) {
    const sheet = book.addWorksheet(name, { views: [{ state: "frozen", ySplit: 1 }] });
    sheet.columns = widths.map((width) => ({ width, style: { alignment: { wrapText: true, vertical: "top" } } }));
    sheet.addRows(rows.map((row) => [...row]));
    const head = sheet.getRow(1);
    head.font = HEAD.font;
    head.fill = HEAD.fill;
  }
  return Buffer.from(await book.xlsx.writeBuffer({ zip: { compression } }));
};

/** For an archive, which compresses it: the package would do so in JavaScript, and take half of the time of an export. */
export const writeItemBook = (item: BookItem): Promise<Buffer> => writeBook(itemSheets(item), "STORE");
