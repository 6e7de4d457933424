import type { Db } from "../../../core/contract.ts";
import type { Libraries } from "../../libraries/api.ts";
import { asBody, rowsInBody, type Body } from "../editor/form-rows.ts";
import { citedArticles } from "../../../core/codes/article-number.ts";

const textOf = (row: Body, key: string): string => (typeof row[key] === "string" ? row[key] : "");

/** The original text of what each row cites, one query for all rows; several articles stand below each other. `""`: not in the library. */
export const articleTexts = async (db: Db, libraries: Libraries, cited: readonly { lawId: string; clause: string }[]): Promise<string[]> => {
  const wanted = cited.map(({ lawId, clause }) => ({ lawId, articles: citedArticles(clause) }));
  const asked = wanted.flatMap(({ lawId, articles }) => articles.map((no) => ({ lawId, no })));
  const found = asked.length === 0 ? [] : await libraries.articles(db, asked);
  const texts = new Map(found.map(({ lawId, no, text }) => [`${lawId} ${no}`, text]));
  return wanted.map(({ lawId, articles }) => articles.flatMap((no) => {
    const text = texts.get(`${lawId} ${no}`);
    return text === undefined ? [] : [articles.length === 1 ? text : `${no}　${text}`];
  }).join("\n"));
};

/** Fills the text of cited articles into the rows that have none yet; `only` asks for one row and replaces what stands there. */
export const fillArticles = async (db: Db, libraries: Libraries, body: Body, key: string, only?: number): Promise<Body> => {
  const rows = rowsInBody(body, key);
  const open = rows.map((row, index) => (only === undefined ? textOf(row, "clause_content").trim() === "" : index === only));
  const texts = await articleTexts(db, libraries, rows.map((row, index) => ({ lawId: textOf(row, "record"), clause: open[index] === true ? textOf(row, "clause") : "" })));
  return { ...body, [key]: rows.map((row, index) => ((texts[index] ?? "") === "" ? row : { ...asBody(row), clause_content: texts[index] })) };
};
