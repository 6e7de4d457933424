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
