import { labelOf } from "../codes.ts";
import { articlesText, parseArticles, type ArticleText } from "../laws/parse-articles.ts";
import { ARTICLES_SHEET, articleColumns, KEY, STAMP } from "./library-sheets.ts";
import type { LibraryBook, SheetColumn, Stored, Words } from "./library-book.ts";
import { kinds } from "../records/kinds.ts";

export type Sheet = { name: string; columns: readonly SheetColumn[] };

/** The sheets of the table of a library; the first one has a line for each record. */
export const sheetsOf = ({ kind, columns, hasArticles }: Pick<LibraryBook, "kind" | "columns" | "hasArticles">): Sheet[] => [
  { name: kinds[kind].label, columns: [KEY, ...columns, STAMP] },
  ...(hasArticles ? [{ name: ARTICLES_SHEET, columns: [KEY, ...articleColumns] }] : []),
];

/** A required column has a star in front, as in the form. */
export const headerOf = ({ header, required }: SheetColumn): string => (required === true ? `*${header}` : header);

/** The line of a record, as the columns of the first sheet ask for it. */
export const recordCells = ({ columns }: LibraryBook, { id, revision, department, words }: Stored): string[] =>
  [id, ...columns.map((column) => (column.kind === "whose" ? department : shown(column, words))), String(revision)];

const shown = ({ field, list }: SheetColumn, words: Words): string => {
  const word = words[field] ?? "";
  return list === undefined ? word : labelOf(list, word) || word;
};

/** The lines of a law on the sheet of the articles. */
export const articleCells = ({ id, words }: Stored): string[][] =>
  parseArticles(words["articles"] ?? "").articles.map((article) => [id, words["title"] ?? "", article.part, article.chapter, article.section, article.no, article.text]);

/** Articles as they are typed into the form. */
export const textOfArticles = (rows: readonly Words[]): string => articlesText(rows.map(({ no = "", part = "", chapter = "", section = "", text = "" }): ArticleText => ({ no, part, chapter, section, text })));

/** Two writings of the same articles are one. */
export const plainArticles = (text: string): string => articlesText(parseArticles(text).articles);
