import type { PresentedElement } from "../../catalogue/api.ts";
import { citedArticles } from "../../../core/codes/article-number.ts";
import { cellOf, rowName } from "./cells.ts";
import { articleKey, type GuideRecords } from "./guide-content.ts";

/** One law that a guide rests on, with the words of the cited articles where they are known. */
export type LawBasis = {
  /** 《中华人民共和国食品安全法》, in book-title marks unless it carries others. */
  title: string;
  clause: string;
  text: readonly string[];
  /** Issuer, number, date, state: the line of the library; `""` when the record is gone. */
  about: string;
  /** 失效, 已被新版取代: said beside the title; `""` for a law in force. */
  warning: string;
};

/** The laws of an element, in its order. */
export const lawsOf = (element: PresentedElement, { laws, articles }: GuideRecords): LawBasis[] =>
  element.rows.map((row) => {
    const record = laws.get(row.record);
    const clause = cellOf(row, "clause");
    const copied = cellOf(row, "clause_content");
    return {
      title: bookTitle(rowName(row)), clause,
      text: copied === "" ? articleTexts(row.record, clause, articles) : copied.split("\n").filter((line) => line.trim() !== ""),
      about: record?.subtitle ?? "",
      warning: record === undefined || record.status === "有效" || record.status === "待核实" ? "" : record.status,
    };
  });

const bookTitle = (name: string): string => (/^[《（]/.test(name) ? name : `《${name}》`);

/** Several articles are told apart by their numbers; a single one stands under its heading anyway. */
const articleTexts = (lawId: string, clause: string, articles: GuideRecords["articles"]): string[] => {
  const found = citedArticles(clause).flatMap((no) => {
    const text = articles.get(articleKey(lawId, no));
    return text === undefined ? [] : [{ no, lines: text.split("\n").filter((line) => line.trim() !== "") }];
  });
  if (found.length === 1) return found.flatMap(({ lines }) => lines);
  return found.flatMap(({ no, lines: [first = "", ...rest] }) => [`${no}　${first}`, ...rest]);
};
