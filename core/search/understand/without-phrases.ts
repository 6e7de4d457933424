import type { PackIndex } from "./analyse.ts";
import type { Vocabulary } from "./vocabulary.ts";

type Words = { readonly pack: PackIndex; readonly packWords: Vocabulary };

/** The language work as if the library did not have these phrases: they fall into their words. */
export const withoutPhrases = <T extends Words>(kit: T, phrases: readonly string[]): T => {
  const without = new Set(phrases);
  const { synonyms } = kit.pack;
  return {
    ...kit,
    pack: { ...kit.pack, synonyms: { ...synonyms, has: (word: string) => !without.has(word) && synonyms.has(word), standIns: (word: string) => (without.has(word) ? [] : synonyms.standIns(word)) } },
    packWords: { ...kit.packWords, uses: (words: readonly string[]) => kit.packWords.uses(words.filter((word) => !without.has(word))) },
  };
};
