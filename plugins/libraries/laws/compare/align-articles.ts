import { diffArrays } from "diff";
import { alike, pairsOf, type Pairs } from "../../../../core/words/alike.ts";
import type { ArticleText } from "../parse-articles.ts";

export type Aligned = { before: ArticleText | null; after: ArticleText | null };

/** Articles with less in common are two articles, not one that was changed. */
const ALIKE = 0.35;
/** A gap with more pairs than this is matched by number alone: the work grows with the product. */
const MOST_PAIRS = 40_000;

type Weighed = { article: ArticleText; pairs: Pairs };
const weigh = (article: ArticleText): Weighed => ({ article, pairs: pairsOf(article.text) });

const alone = (before: readonly ArticleText[], after: readonly ArticleText[]): Aligned[] =>
  [...before.map((article): Aligned => ({ before: article, after: null })), ...after.map((article): Aligned => ({ before: null, after: article }))];

/** What two articles have in common, 0 when they are not the same one. */
const sharedBy = (before: readonly Weighed[], after: readonly Weighed[]): number[][] => before.map((a) => after.map((b) => {
  const value = alike(a.pairs, b.pairs);
  return value >= ALIKE ? value : 0;
}));

type Best = (i: number, j: number) => number;

/** The most that the articles from `i` and from `j` on can have in common, keeping their order. */
const bestFrom = (shared: readonly (readonly number[])[], width: number): Best => {
  const best = new Float64Array((shared.length + 1) * (width + 1));
  const at: Best = (i, j) => best[i * (width + 1) + j] ?? 0;
  for (let i = shared.length - 1; i >= 0; i -= 1) {
    for (let j = width - 1; j >= 0; j -= 1) {
      const both = shared[i]?.[j] ?? 0;
      best[i * (width + 1) + j] = Math.max(at(i + 1, j), at(i, j + 1), both > 0 ? both + at(i + 1, j + 1) : 0);
    }
  }
  return at;
};

/** The order-keeping pairs that have most in common altogether; the rest stands alone where it belongs. */
const bestPairs = (before: readonly Weighed[], after: readonly Weighed[]): [number, number][] => {
  const shared = sharedBy(before, after);
  const at = bestFrom(shared, after.length);
  const pairs: [number, number][] = [];
  let [i, j] = [0, 0];
  while (i < before.length && j < after.length) {
    const both = shared[i]?.[j] ?? 0;
    if (both > 0 && at(i, j) === both + at(i + 1, j + 1)) pairs.push([i++, j++]);
    else if (at(i, j) === at(i + 1, j)) i += 1;
    else j += 1;
  }
  return pairs;
};

const pairsByNumber = (before: readonly ArticleText[], after: readonly ArticleText[]): [number, number][] => {
  let next = 0;
  return before.flatMap(({ no }, i): [number, number][] => {
    const j = after.findIndex((article, index) => index >= next && article.no === no);
    if (j === -1) return [];
    next = j + 1;
    return [[i, j]];
  });
};

const alignGap = (before: readonly ArticleText[], after: readonly ArticleText[]): Aligned[] => {
  if (before.length === 0 || after.length === 0) return alone(before, after);
  const pairs = before.length * after.length > MOST_PAIRS ? pairsByNumber(before, after) : bestPairs(before.map(weigh), after.map(weigh));
  const rows: Aligned[] = [];
  let [i, j] = [0, 0];
  for (const [nextI, nextJ] of pairs) {
    rows.push(...alone(before.slice(i, nextI), after.slice(j, nextJ)), { before: before[nextI] ?? null, after: after[nextJ] ?? null });
    [i, j] = [nextI + 1, nextJ + 1];
  }
  return [...rows, ...alone(before.slice(i), after.slice(j))];
};

/**
 * Which article of the later version is which of the earlier one. Numbers move when one is put in, so the text decides: what stayed
 * word for word holds the rest in its place, and in the gaps what is most alike belongs together.
 */
export const alignArticles = (before: readonly ArticleText[], after: readonly ArticleText[]): Aligned[] => {
  const rows: Aligned[] = [];
  let [i, j] = [0, 0];
  let gap: { before: ArticleText[]; after: ArticleText[] } = { before: [], after: [] };
  for (const { count = 0, added, removed } of diffArrays(before.map(({ text }) => text), after.map(({ text }) => text))) {
    if (added) { gap.after.push(...after.slice(j, j + count)); j += count; continue; }
    if (removed) { gap.before.push(...before.slice(i, i + count)); i += count; continue; }
    rows.push(...alignGap(gap.before, gap.after));
    gap = { before: [], after: [] };
    for (let step = 0; step < count; step += 1) rows.push({ before: before[i + step] ?? null, after: after[j + step] ?? null });
    i += count;
    j += count;
  }
  return [...rows, ...alignGap(gap.before, gap.after)];
};
