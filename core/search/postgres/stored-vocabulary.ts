import type { Knex } from "knex";
import { z } from "zod";
import type { KnownWord, Vocabulary } from "../understand/vocabulary.ts";

const Uses = z.array(z.object({ word: z.string(), uses: z.number() }));
const Keyed = z.array(z.object({ key: z.string(), word: z.string(), uses: z.number() }));

/** The words of one generation. */
export const storedVocabulary = (db: Knex, generation: string): Vocabulary => ({
  uses: async (words) => {
    if (words.length === 0) return new Map();
    const rows = Uses.parse(await db("core_search_words").where({ generation }).andWhere("uses", ">", 0)
      .whereRaw("word = any(?::text[])", [[...words]]).select("word", "uses"));
    return new Map(rows.map((row) => [row.word, row.uses]));
  },
  byKey: async (keys) => {
    if (keys.length === 0) return new Map();
    const rows = Keyed.parse(await db("core_search_word_keys as k").join("core_search_words as w", (join) => {
      join.on("w.generation", "k.generation").andOn("w.word", "k.word");
    }).where("k.generation", generation).andWhere("w.uses", ">", 0)
      .whereRaw("k.key = any(?::text[])", [[...keys]]).orderBy([{ column: "w.uses", order: "desc" }, { column: "w.word" }])
      .select("k.key", "w.word", "w.uses"));
    const found = new Map<string, KnownWord[]>();
    for (const { key, word, uses } of rows) found.set(key, [...(found.get(key) ?? []), { word, uses }]);
    return found;
  },
});
