import type { Knex } from "knex";
import type { Db } from "../contract.ts";

/** Every title is compared with every pair of every word: so many words at once, and none that is a whole sentence. */
const MOST_WORDS = 10;
const LONGEST = 60;
const OFFERED = 5;

/**
 * Of many titles those that share most pairs of signs with a word that is none of them, by word, best first. `titles` selects a
 * column `title`. For messages about mistakes: nothing that is looked up often.
 */
export const findNear = async (db: Db, titles: Knex.QueryBuilder, words: readonly string[]): Promise<Map<string, string[]>> => {
  const asked = [...new Set(words)].filter((word) => word.length > 1 && word.length <= LONGEST).slice(0, MOST_WORDS);
  if (asked.length === 0) return new Map();
  const rows: { word: string; title: string }[] = await db.from(db.raw("unnest(?::text[]) as w(word)", [asked]))
    .crossJoin(db.raw("lateral (?) as n", [db.from(titles.as("k"))
      .joinRaw("cross join lateral (select count(*) as pairs from generate_series(1, length(w.word) - 1) as at where strpos(k.title, substr(w.word, at, 2)) > 0) as s")
      .where("s.pairs", ">", 0).orderByRaw("s.pairs::float / (length(k.title) + length(w.word)) desc, k.title").limit(OFFERED).select("k.title")]))
    .select("w.word", "n.title");
  return new Map([...Map.groupBy(rows, ({ word }) => word)].map(([word, found]) => [word, found.map(({ title }) => title)]));
};
