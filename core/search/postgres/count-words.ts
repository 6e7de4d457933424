import { setImmediate } from "node:timers/promises";
import type { Knex } from "knex";
import { z } from "zod";
import type { Dictionaries } from "../language/dictionaries.ts";
import { vocabularyKeys } from "../understand/vocabulary.ts";

const chunk = 1_000;
const breath = 200;

/** Counts words up (`sign` 1) or down (-1). Words counted for the first time get the keys they can be found by. */
export const countWords = async (
  trx: Knex.Transaction, d: Dictionaries, generation: string, vocabularies: readonly (readonly string[])[], sign: 1 | -1,
): Promise<void> => {
  const uses = new Map<string, number>();
  for (const words of vocabularies) for (const word of words) uses.set(word, (uses.get(word) ?? 0) + sign);
  const rows = [...uses].sort(([a], [b]) => (a < b ? -1 : 1));
  for (let start = 0; start < rows.length; start += chunk) {
    const part = rows.slice(start, start + chunk);
    const fresh = await addUses(trx, generation, part);
    await insertKeys(trx, generation, await keysOf(d, fresh));
  }
};

/** Answers the words that were not there before. */
const addUses = async (trx: Knex.Transaction, generation: string, rows: readonly (readonly [string, number])[]): Promise<string[]> => {
  const { rows: written } = Written.parse(await trx.raw(`
    insert into core_search_words as w (generation, word, uses)
    select ?::bigint, r.word, r.uses from unnest(?::text[], ?::integer[]) as r(word, uses)
    on conflict (generation, word) do update set uses = w.uses + excluded.uses
    returning w.word, (w.xmax = 0) as fresh`,
  [generation, rows.map(([word]) => word), rows.map(([, count]) => count)]));
  return written.filter((row) => row.fresh).map((row) => row.word);
};

const Written = z.object({ rows: z.array(z.object({ word: z.string(), fresh: z.boolean() })) });

const keysOf = async (d: Dictionaries, words: readonly string[]): Promise<{ word: string; key: string }[]> => {
  const keys: { word: string; key: string }[] = [];
  let done = 0;
  for (const word of words) {
    for (const key of new Set(vocabularyKeys(d, word))) keys.push({ word, key });
    if (++done % breath === 0) await setImmediate();
  }
  return keys;
};

const insertKeys = async (trx: Knex.Transaction, generation: string, keys: readonly { word: string; key: string }[]): Promise<void> => {
  if (keys.length === 0) return;
  await trx.raw(
    "insert into core_search_word_keys (generation, key, word) select ?::bigint, r.key, r.word from unnest(?::text[], ?::text[]) as r(key, word)",
    [generation, keys.map((each) => each.key), keys.map((each) => each.word)]);
};
