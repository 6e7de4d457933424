import type { SynonymGroup } from "../../ports/search.ts";

/** One word that may stand in for another; `quality` (0–1) is what a hit by it counts. */
export type StandIn = { readonly word: string; readonly quality: number };

export type SynonymTable = {
  readonly standIns: (word: string) => readonly StandIn[];
  readonly has: (word: string) => boolean;
  /** Every word of the table, for repairing slips and reading pinyin. */
  readonly words: readonly string[];
  readonly longest: number;
};

/** The first official word is what is meant most; each further one is meant a little less. */
const firstQuality = 0.9;
const further = 0.015;
const leastQuality = 0.82;

/** Groups → look-up table. Words must be written as {@link normalise} leaves them. */
export const synonymTable = (groups: readonly SynonymGroup[]): SynonymTable => {
  const table = new Map<string, Map<string, StandIn>>();
  const add = (word: string, other: string, quality = firstQuality): void => {
    const known = table.get(word) ?? new Map<string, StandIn>();
    if (word !== other) known.set(other, { word: other, quality: Math.max(quality, known.get(other)?.quality ?? 0) });
    table.set(word, known);
  };
  for (const group of groups) {
    if ("same" in group) for (const word of group.same) for (const other of group.same) add(word, other);
    else for (const word of group.said) for (const [i, other] of group.official.entries()) add(word, other, Math.max(leastQuality, firstQuality - further * i));
  }
  const words = [...table.keys()];
  return {
    standIns: (word) => [...(table.get(word)?.values() ?? [])],
    has: (word) => table.has(word),
    words,
    longest: Math.max(1, ...words.map((word) => word.length)),
  };
};
