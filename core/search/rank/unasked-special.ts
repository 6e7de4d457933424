import type { PackIndex } from "../understand/analyse.ts";
import type { Concept } from "../understand/concept.ts";

/** Words of names that are for some people or of some act only, and of which the question says nothing in any way. */
export const unaskedSpecial = (pack: PackIndex, concepts: readonly Concept[], key: string): string[] =>
  pack.special.filter((word) => !key.includes(word) && !concepts.some(({ spellings }) => spellings.some(({ text }) => text.includes(word))));
