import { refuse, type Db, type Refusal, type Tx } from "../../../core/contract.ts";
import { lawsByTitle } from "./laws-by-title.ts";
import { bare, type LawInput } from "./law-form.ts";
import { isInForce } from "./law-ends.ts";
import { parseArticles, type ArticleText } from "./parse-articles.ts";

export type LawColumns = Omit<LawInput, "articles" | "superseded_by"> & { superseded_by: string | null; article_count: number };

/** The law as it stands: its id, and the one that takes over from it. `null` for a new law. */
export type Stored = { id: string; successor: { id: string; title: string } | null } | null;

/** What the form means as columns and articles. */
export const readLawInput = async (tx: Tx, { articles: pasted, superseded_by: successor, ...columns }: LawInput, stored: Stored): Promise<{ columns: LawColumns; articles: ArticleText[] }> => {
  const { articles } = parseArticles(pasted);
  const found = successor === "" ? null : await findSuccessor(tx, successor, stored);
  if (found === undefined) throw refuse("libraries.no-such-law", { field: "superseded_by", values: { title: successor } });
  return { columns: { ...columns, superseded_by: found?.id ?? null, article_count: articles.length }, articles };
};

type Successor = { id: string; status: string };

/** The law that takes over is named by its title: the one that is stored when it is still that one, otherwise the newest that is not this law. */
const findSuccessor = async (db: Db, title: string, stored: Stored): Promise<Successor | undefined> => {
  if (stored?.successor?.title === title) return db("libraries_laws").where({ id: stored.successor.id }).first("id", "status");
  return (await lawsByTitle(db, [title])).get(title)?.find((law) => law.id !== stored?.id);
};

/** Whether the law that is said to take over is in the library, and fits the state; asked beside the form. */
export const checkSuccessor = async (db: Db, words: Readonly<Record<string, unknown>>, stored: Stored): Promise<Refusal[]> => {
  const typed = words["superseded_by"];
  const title = typeof typed === "string" ? bare(typed.trim()) : "";
  if (title === "") return [];
  const found = await findSuccessor(db, title, stored);
  if (found === undefined) return [refuse("libraries.no-such-law", { field: "superseded_by", values: { title } })];
  // Until the later version comes into force, both stand beside each other; after that this one cannot be in force.
  const fits = !isInForce(String(words["status"])) || found.status === "尚未施行";
  return fits ? [] : [refuse("libraries.successor-in-force", { field: "superseded_by", values: { title } })];
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
