import type { Understood, UnderstoodTerm } from "../../../core/contract.ts";

const MOST_WORDS = 3;

/**
 * The two or three words that were searched for instead of those typed: corrections, readings of pinyin, official names of what
 * people say. Words taken as they stand need no explanation; one that is part of another says nothing more.
 */
export const understoodWords = ({ terms }: Understood): string[] => {
  const lists = terms.filter(({ known }) => known).map(insteadOf);
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  // The first word of every term before the second of any.
  const inTurn = Array.from({ length: longest }, (_, i) => lists.flatMap((list) => list[i] ?? [])).flat();
  return inTurn.reduce<string[]>(withWord, []).slice(0, MOST_WORDS);
};

const insteadOf = ({ typed, taken, also }: UnderstoodTerm): string[] =>
  [...(taken === typed ? [] : [taken]), ...also].filter((word) => [...word].length > 1 && word !== typed);

const withWord = (words: string[], word: string): string[] => {
  if (words.some((other) => other.includes(word))) return words;
  return [...words.filter((other) => !word.includes(other)), word];
};
