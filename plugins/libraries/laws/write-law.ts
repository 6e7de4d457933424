import { refuse, type Db, type Refusal, type Tx } from "../../../core/contract.ts";
import { dateText } from "../../../core/calendar/chinese-date.ts";
import type { LawRecord } from "../api.ts";
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

/** A year, or what was done to it, behind a title belongs to a version, and the name of the state to a full title. */
const plainTitle = (title: string): string => bare(title.normalize("NFKC").trim()).replace(/\([^)]*(?:修订|修正|年)[^)]*\)$/, "").replace(/^中华人民共和国/, "");

/**
 * The law that the library has already of this full or short title, with 《》 or with a year behind: everybody picks from one library, and two of the
 * same name could not be told apart there. Places have laws of one name; these differ by who made them.
 */
export const findNamesake = async (db: Db, words: Readonly<Record<string, unknown>>): Promise<LawRecord | undefined> => {
  const [typed, issuer] = ["title", "issuer"].map((key) => { const word = words[key]; return typeof word === "string" ? word.trim() : ""; });
  const title = plainTitle(typed ?? "");
  if (title === "") return undefined;
  // Some write 中国 for 中华人民共和国; a few titles begin with it by right.
  const known = (await lawsByTitle(db, [title, title.replace(/^中国/, "")].flatMap((one) => [one, `中华人民共和国${one}`]))).values().toArray().flat();
  return known.find((law) => law.usable && (issuer === "" || law.issuer === "" || law.issuer === issuer));
};

/** Whether a new law is one that is there; asked beside the form. */
export const checkNamesake = async (db: Db, words: Readonly<Record<string, unknown>>): Promise<Refusal[]> => {
  const same = await findNamesake(db, words);
  if (same === undefined) return [];
  const facts = [same.issuer, same.docNo, same.effectiveOn === "" ? "" : `${dateText(same.effectiveOn)}起施行`].filter((fact) => fact !== "").join("，");
  return [refuse("libraries.law-there", { field: "title", values: { title: same.title, facts: facts === "" ? "" : `（${facts}）` } })];
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
