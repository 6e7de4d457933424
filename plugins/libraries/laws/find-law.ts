import type { Db } from "../../../core/contract.ts";
import { lawRows, type LawRow } from "./law-rows.ts";
import type { ArticleText } from "./parse-articles.ts";

export type Law = { row: LawRow; articles: ArticleText[]; successor: { id: string; title: string } | null; into: { id: string; title: string } | null };

/** One law with its articles in order, `null` when there is none. */
export const findLaw = async (db: Db, id: string): Promise<Law | null> => {
  const row: LawRow | undefined = await lawRows(db).where("t.id", id).first();
  if (row === undefined) return null;
  const articles: ArticleText[] = await db("libraries_articles").where({ law_id: id }).orderBy("seq").select("no", "part", "chapter", "section", "text");
  const others: { id: string; title: string }[] = await db("libraries_laws").whereIn("id", [row.superseded_by, row.merged_into].flatMap((other) => other ?? [])).select("id", "title");
  const named = (other: string | null) => others.find((found) => found.id === other) ?? null;
  return { row, articles, successor: named(row.superseded_by), into: named(row.merged_into) };
};

/** Many laws whole, in the order of the rows. Two queries. */
export const findWholeLaws = async (db: Db, rows: readonly LawRow[]): Promise<Pick<Law, "row" | "articles" | "successor">[]> => {
  const articles: (ArticleText & { law_id: string })[] = await db("libraries_articles").whereIn("law_id", rows.map(({ id }) => id)).orderBy(["law_id", "seq"]).select("law_id", "no", "part", "chapter", "section", "text");
  const byLaw = Map.groupBy(articles, ({ law_id: id }) => id);
  const successors: { id: string; title: string }[] = await db("libraries_laws").whereIn("id", rows.flatMap(({ superseded_by: id }) => id ?? [])).select("id", "title");
  return rows.map((row) => ({
    row, articles: (byLaw.get(row.id) ?? []).map(({ no, part, chapter, section, text }) => ({ no, part, chapter, section, text })), successor: successors.find(({ id }) => id === row.superseded_by) ?? null,
  }));
};
