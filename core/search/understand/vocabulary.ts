import { setImmediate } from "node:timers/promises";
import type { Dictionaries } from "../language/dictionaries.ts";
import { deletions } from "../language/grams.ts";
import { initialsKey, looseSound, soundKey } from "../language/pinyin.ts";

/** A word that documents (or the language pack) use, with the number of documents. */
export type KnownWord = { readonly word: string; readonly uses: number };

/** Where corrections and readings of pinyin come from. Engines keep it beside their index. */
export type Vocabulary = {
  uses(words: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** Keys as {@link vocabularyKeys} makes them → words having the key. */
  byKey(keys: readonly string[]): Promise<ReadonlyMap<string, readonly KnownWord[]>>;
};

export const key = {
  sound: (letters: string): string => `p:${letters}`,
  loose: (letters: string): string => `l:${letters}`,
  initials: (letters: string): string => `i:${letters}`,
  slip: (rest: string): string => `d:${rest}`,
};

/** Everything a word can be found by although it was typed differently. */
export const vocabularyKeys = (d: Dictionaries, word: string): string[] => {
  const sound = soundKey(d, word);
  return [
    key.sound(sound), key.loose(looseSound(sound)), key.initials(initialsKey(d, word)),
    ...(word.length > 2 ? deletions(word).map(key.slip) : []),
  ];
};

/** Words between two pauses: reading thousands of words aloud takes a noticeable while. */
const breath = 100;

/** A vocabulary of a fixed list of words, each counted once. */
export const fixedVocabulary = async (d: Dictionaries, words: readonly string[]): Promise<Vocabulary> => {
  const known = new Set(words);
  const table = new Map<string, KnownWord[]>();
  let done = 0;
  for (const word of known) {
    for (const each of vocabularyKeys(d, word)) table.set(each, [...(table.get(each) ?? []), { word, uses: 1 }]);
    if (++done % breath === 0) await setImmediate();
  }
  return {
    uses: (asked) => Promise.resolve(new Map(asked.filter((word) => known.has(word)).map((word) => [word, 1]))),
    byKey: (keys) => Promise.resolve(new Map(keys.flatMap((each) => {
      const found = table.get(each);
      return found === undefined ? [] : [[each, found] as const];
    }))),
  };
};

/** Two vocabularies as one; uses are added up. */
export const joinVocabularies = (a: Vocabulary, b: Vocabulary): Vocabulary => ({
  uses: async (words) => {
    const [first, second] = await Promise.all([a.uses(words), b.uses(words)]);
    return new Map(words.map((word) => [word, (first.get(word) ?? 0) + (second.get(word) ?? 0)]));
  },
  byKey: async (keys) => {
    const [first, second] = await Promise.all([a.byKey(keys), b.byKey(keys)]);
    return new Map(keys.map((each) => [each, merge([...(first.get(each) ?? []), ...(second.get(each) ?? [])])]));
  },
});

const merge = (words: readonly KnownWord[]): KnownWord[] => {
  const uses = new Map<string, number>();
  for (const each of words) uses.set(each.word, (uses.get(each.word) ?? 0) + each.uses);
  return [...uses].map(([word, count]) => ({ word, uses: count })).sort((x, y) => y.uses - x.uses || (x.word < y.word ? -1 : 1));
};
