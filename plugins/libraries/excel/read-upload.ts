import { BookTooLarge } from "../../../core/excel/book-limits.ts";
import { LISTS_SHEET } from "../../../core/excel/drop-downs.ts";
import { MARK_HEADER, type CellFault } from "../../../core/excel/marked-row.ts";
import { readBook } from "../../../core/excel/read-book.ts";
import { dayOf } from "../../../core/excel/read-day.ts";
import type { RawCell } from "../../../core/excel/sheet-parser.ts";
import { isoDay } from "../records/fields.ts";
import type { LibraryBook, SheetColumn, Words } from "./library-book.ts";
import { KEY, STAMP } from "./library-sheets.ts";
import { sheetsOf, textOfArticles, type Sheet } from "./sheet-cells.ts";

/** A library has thousands of records, not millions; what is larger is no table of ours. */
const MOST_LINES = 60_000;
const MOST_SIGNS = 40_000_000;

export type BookFault = CellFault & { sheet: number; line: number };
export type UploadPage = { name: string; headers: string[]; lines: { line: number; cells: RawCell[] }[] };

/** A line about a record; `typed` has only the columns that stand in the file. `at`: in which cell a field stands. */
export type RecordLine = { line: number; key: string; stamp: string; typed: Words; at: ReadonlyMap<string, number>; articles: string | undefined };
/** `main`: which of the pages is the first sheet. */
export type Upload = { pages: UploadPage[]; records: RecordLine[]; faults: BookFault[]; main: number; header(field: string): string };

const headerText = (cell: RawCell): string => String(cell ?? "").replace(/\s+/g, "").replace(/^[*＊]|[*＊]$/g, "");
const plain = (cell: RawCell): string => String(cell ?? "").trim();
const isEmpty = (cells: readonly RawCell[]): boolean => cells.every((cell) => plain(cell) === "");

/** Reads an uploaded table of a library. Throws when it is no workbook, or too large to be one of ours. */
export const readUpload = async (book: LibraryBook, path: string): Promise<Upload> => {
  const pages = await readPages(path);
  const faults = pages.flatMap((page, sheet) => headFaults(book, page, sheet));
  const [main, parts] = sheetsOf(book);
  const place = (sheet: Sheet | undefined): number => pages.findIndex((page) => page.name.trim() === sheet?.name);
  const page = pages[place(main)];
  if (main === undefined || page === undefined) {
    const missing: BookFault = { sheet: 0, line: 1, cell: -1, label: "工作表", message: `没有名称是“${main?.name ?? ""}”的工作表。请下载模板对照`, kind: "error" };
    return { pages, main: 0, records: [], faults: [...faults, missing], header: () => "" };
  }
  const articles = articlesIn(pages[place(parts)], parts);
  const stampAt = page.headers.indexOf(STAMP.header);
  const records = page.lines.map(({ line, cells }): RecordLine => {
    const key = keyIn(page.headers, cells);
    return { line, key, stamp: plain(cells[stampAt]), ...wordsIn(main.columns, page.headers, cells), articles: articles.get(key) };
  });
  const lost = lostArticles(pages[place(parts)], place(parts), new Set(records.map(({ key }) => key)));
  return { pages, main: place(main), records, faults: [...faults, ...lost], header: (field) => main.columns.find((column) => column.field === field)?.header ?? "" };
};

/** The articles of the second sheet as the form would have them, by the number of their law. */
const articlesIn = (page: UploadPage | undefined, sheet: Sheet | undefined): Map<string, string> => {
  const rows = (page?.lines ?? []).map(({ cells }) => ({ key: keyIn(page?.headers ?? [], cells), words: wordsIn(sheet?.columns ?? [], page?.headers ?? [], cells).typed }));
  const byKey = Map.groupBy(rows.filter(({ key }) => key !== ""), ({ key }) => key);
  return new Map([...byKey].map(([key, own]) => [key, textOfArticles(own.map(({ words }) => words))]));
};

const readPages = async (path: string): Promise<UploadPage[]> => {
  const pages: UploadPage[] = [];
  let [count, signs] = [0, 0];
  for await (const sheet of readBook(path)) {
    const page: UploadPage = { name: sheet.name, headers: [], lines: [] };
    for await (const { line, cells } of sheet.rows()) {
      const row = Array.from(cells);
      if (page.headers.length === 0) page.headers = row.map(headerText);
      else if (!isEmpty(row)) page.lines.push({ line, cells: row });
      count += 1;
      signs += row.reduce<number>((sum, cell) => sum + (typeof cell === "string" ? cell.length : 8), 0);
      if (count > MOST_LINES || signs > MOST_SIGNS) throw new BookTooLarge(`超过 ${MOST_LINES / 10_000} 万行，或者文字太多`);
    }
    pages.push(page);
  }
  return pages;
};

const keyIn = (headers: readonly string[], cells: readonly RawCell[]): string => plain(cells[headers.indexOf(KEY.header)]);

/** The cells of a line by the fields they stand for. */
const wordsIn = (columns: readonly SheetColumn[], headers: readonly string[], cells: readonly RawCell[]): Pick<RecordLine, "typed" | "at"> => {
  const typed: Record<string, string> = {};
  const at = new Map<string, number>();
  for (const { field, header, kind } of columns) {
    const cell = headers.indexOf(header);
    if (cell < 0) continue;
    const raw = cells[cell];
    at.set(field, cell);
    if (kind !== "to-read") typed[field] = kind === "day" ? isoDay(typeof raw === "number" ? dayOf(raw) : plain(raw)) : plain(raw);
  }
  return { typed, at };
};

/** Columns and sheets that nobody knows are told, so that nothing is lost in silence. */
const headFaults = (book: LibraryBook, { name, headers }: UploadPage, sheet: number): BookFault[] => {
  if (name === LISTS_SHEET) return [];
  const known = sheetsOf(book).find((one) => one.name === name.trim());
  const hint = (cell: number, label: string, message: string): BookFault => ({ sheet, line: 1, cell, label, message, kind: "hint" });
  if (known === undefined) return [hint(-1, name, "没有这个名称的工作表，不导入")];
  return headers.flatMap((header, cell) => (header === "" || header === MARK_HEADER || known.columns.some((column) => column.header === header) ? [] : [hint(cell, header, "没有这一列，这一列不导入")]));
};

const lostArticles = (page: UploadPage | undefined, sheet: number, keys: ReadonlySet<string>): BookFault[] =>
  (page?.lines ?? []).flatMap(({ line, cells }): BookFault[] => {
    const headers = page?.headers ?? [];
    const key = keyIn(headers, cells);
    const message = key === "" ? "请填写编号，与法规工作表里的编号相同" : `法规工作表里没有“${key.slice(0, 60)}”这个编号，这一条不导入`;
    return key !== "" && keys.has(key) ? [] : [{ sheet, line, cell: headers.indexOf(KEY.header), label: KEY.header, message, kind: "error" }];
  });
