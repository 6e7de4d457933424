import type { Gathered } from "./gather.ts";
import type { Columns } from "./columns.ts";

/** Least share of the question a document must answer to be a hit at all; more when the thing asked for is nowhere. */
const leastShare = 0.35;
const leastWithoutThing = 0.55;
/** An item that speaks of what no office serves (股票认购证公证) answers only who asks for just that. */
const leastAway = 0.8;
/** Beside one that has the thing in its name and answers this much, others that merely mention the thing are noise. */
const goodAnswer = 0.7;
/** A spoken sentence tells of circumstances that no item names. */
const spokenAllowance = 0.08;
/** And this much of what the best one answers: a long tail of half-answers is noise. */
const nearBest = 0.5;

/** The documents that answer the question; empty when none does. */
export const chooseMatches = ({ documents, coverage, misses, proven, away, spoken, byName }: Gathered): number[] => {
  const floor = away ? leastAway : (misses ? leastWithoutThing : leastShare) - (spoken ? spokenAllowance : 0);
  const possible = proven === undefined ? documents : documents.filter((document) => proven[document] === 1);
  let best = 0;
  for (const document of possible) best = Math.max(best, coverage[document] ?? 0);
  if (best < floor) return [];
  const least = Math.max(floor, best * nearBest);
  const isNamed = possible.some((document) => byName[document] === 1 && (coverage[document] ?? 0) >= goodAnswer);
  return possible.filter((document) => (coverage[document] ?? 0) >= least && (!isNamed || byName[document] === 1));
};

/** The first `count` by coverage, then weight, then plainness of the title; sorts only what may be among them. */
export const firstByCoverage = (documents: readonly number[], coverage: Float32Array, columns: Columns, count: number): number[] => {
  const value = (document: number): number =>
    (coverage[document] ?? 0) + Math.min(0.1, Math.log1p(columns.weight(document)) / 50) - Math.min(0.02, columns.titleLength(document) / 2500);
  const values = Float64Array.from(documents, value);
  const least = Float64Array.from(values).sort()[Math.max(0, documents.length - count)] ?? 0;
  return documents
    .filter((_, i) => (values[i] ?? 0) >= least)
    .sort((a, b) => value(b) - value(a) || a - b)
    .slice(0, count);
};
