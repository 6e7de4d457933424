import { likePattern, type Db } from "../../../core/contract.ts";
import { addDays, type LocalDay } from "../../../core/calendar/local-day.ts";

/** A question to try a change on; `times`: how often it was asked in the last 90 days. */
export type StoredQuestion = { text: string; times: number };

const DAYS = 90;
const MOST_FREQUENT = 30;
const MOST_RELATED = 20;
const MOST_OWN_WORDS = 10;

/** What people asked most, what they asked with one of these words in it, and the words themselves. */
export const storedQuestions = async (db: Db, words: readonly string[], today: LocalDay): Promise<StoredQuestion[]> => {
  const asked = () => db("portal_searches").where({ kind: "text" }).andWhere("day", ">", addDays(today, -DAYS)).groupBy("text")
    .select("text", db.raw("sum(found + none)::integer as times")).orderBy([{ column: "times", order: "desc" }, { column: "text" }]);
  const related: StoredQuestion[] = await asked().whereRaw("text like any(?::text[])", [words.map(likePattern)]).limit(MOST_RELATED);
  const frequent: StoredQuestion[] = await asked().limit(MOST_FREQUENT);
  const own = words.slice(0, MOST_OWN_WORDS).map((text) => ({ text, times: 0 }));
  const all = new Map<string, StoredQuestion>();
  for (const question of [...related, ...own, ...frequent]) if (!all.has(question.text)) all.set(question.text, question);
  return [...all.values()];
};
