import type { Db } from "../../../core/contract.ts";
import type { Article } from "../api.ts";
import { knownIds } from "../records/record-source.ts";
import { articleWritings } from "../../../core/codes/article-number.ts";

/** The text of each cited article, under the number as it was cited (第三十五条第一款 gets the whole of 第三十五条). One query. */
export const findArticles = async (db: Db, cited: readonly { lawId: string; no: string }[]): Promise<Article[]> => {
  const lawIds = knownIds(cited.map(({ lawId }) => lawId));
  const names = [...new Set(cited.flatMap(({ no }) => articleWritings(no)))];
  if (lawIds.length === 0 || names.length === 0) return [];
  const rows: { law_id: string; no: string; text: string }[] = await db("libraries_articles")
    .select("law_id", "no", "text").whereIn("law_id", lawIds).whereIn("no", names).orderBy(["law_id", "seq"]);
  const texts = new Map<string, string>();
  // Two articles with one number are a mistake of the source; the first one counts, as on the page.
  for (const row of rows) if (!texts.has(`${row.law_id} ${row.no}`)) texts.set(`${row.law_id} ${row.no}`, row.text);
  return cited.flatMap(({ lawId, no }) => {
    const text = articleWritings(no).map((name) => texts.get(`${lawId} ${name}`)).find((found) => found !== undefined);
    return text === undefined ? [] : [{ lawId, no, text }];
  });
};
