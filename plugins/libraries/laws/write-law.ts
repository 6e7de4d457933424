import { refuse, type Db, type Refusal, type Tx } from "../../../core/contract.ts";
import { lawsByTitle } from "./laws-by-title.ts";
import { bare, type LawInput } from "./law-form.ts";
import { parseArticles, type ArticleText } from "./parse-articles.ts";

export type LawColumns = Omit<LawInput, "articles" | "superseded_by"> & { superseded_by: string | null; article_count: number };

/** What the form means as columns and articles. The law that takes over is named by its title: the newest one that is not this law. */
export const readLawInput = async (tx: Tx, { articles: pasted, superseded_by: successor, ...columns }: LawInput, ownId: string): Promise<{ columns: LawColumns; articles: ArticleText[] }> => {
  const { articles } = parseArticles(pasted);
  return { columns: { ...columns, superseded_by: successor === "" ? null : await successorId(tx, successor, ownId), article_count: articles.length }, articles };
};

/** Whether the law that is said to take over is in the library, asked beside the form. */
export const checkSuccessor = async (db: Db, typed: unknown, ownId: string): Promise<Refusal[]> => {
  const title = typeof typed === "string" ? bare(typed.trim()) : "";
  if (title === "" || await findSuccessor(db, title, ownId) !== undefined) return [];
  return [refuse("libraries.no-such-law", { field: "superseded_by", values: { title } })];
};

const findSuccessor = async (db: Db, title: string, ownId: string): Promise<string | undefined> =>
  (await lawsByTitle(db, [title])).get(title)?.find((law) => law.id !== ownId)?.id;

const successorId = async (tx: Tx, title: string, ownId: string): Promise<string> => {
  const found = await findSuccessor(tx, title, ownId);
  if (found === undefined) throw refuse("libraries.no-such-law", { field: "superseded_by", values: { title } });
  return found;
};

/** Articles are replaced as a whole: nothing points to one by its row, citations name it by its number. Two queries. */
export const replaceArticles = async (tx: Tx, laws: readonly { id: string; articles: readonly ArticleText[] }[]): Promise<void> => {
  await tx("libraries_articles").whereIn("law_id", laws.map(({ id }) => id)).delete();
  const rows = laws.flatMap(({ id, articles }) => articles.map((article, index) => ({ ...article, law_id: id, seq: index + 1 })));
  await tx.raw(`
    insert into libraries_articles (law_id, seq, no, part, chapter, section, text)
    select law_id, seq, no, part, chapter, section, text
    from jsonb_to_recordset(?::jsonb) as a(law_id bigint, seq integer, no text, part text, chapter text, section text, text text)`, [JSON.stringify(rows)]);
};
