/** What of a name tells records apart: letters and figures, without signs, brackets and blanks, whatever their width. */
export const nameKey = (name: string): string => name.normalize("NFKC").toLowerCase().replace(/[\p{P}\p{S}\s]/gu, "");

/** How often each pair of neighbouring characters occurs in a text. */
export type Pairs = { readonly total: number; readonly counts: ReadonlyMap<string, number> };

export const pairsOf = (text: string): Pairs => {
  const key = nameKey(text);
  const counts = new Map<string, number>();
  const pairs = key.length < 2 ? [key] : Array.from({ length: key.length - 1 }, (_, at) => key.slice(at, at + 2));
  for (const pair of pairs) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  return { total: pairs.length, counts };
};

/** From 0 to 1: how many of their pairs two texts share (Dice). */
export const alike = (a: Pairs, b: Pairs): number => {
  let common = 0;
  for (const [pair, count] of a.counts) common += Math.min(count, b.counts.get(pair) ?? 0);
  return (2 * common) / (a.total + b.total);
};

/** 居民身份证 and 身份证: 0.67. */
export const similarity = (a: string, b: string): number => (nameKey(a) === nameKey(b) ? 1 : alike(pairsOf(a), pairsOf(b)));

/** Below this, two words only happen to share a sign. */
const LIKE_ENOUGH = 0.4;

/** Of these words the one that somebody most probably meant who wrote another: short words share signs rather than pairs, so both count. */
export const nearest = (written: string, words: readonly string[]): string | undefined => {
  const asked = signsAndPairs(written);
  const scored = words.map((word) => ({ word, score: alike(asked, signsAndPairs(word)) })).filter(({ score }) => score >= LIKE_ENOUGH);
  return scored.toSorted((a, b) => b.score - a.score)[0]?.word;
};

const signsAndPairs = (text: string): Pairs => {
  const { total, counts } = pairsOf(text);
  const all = new Map(counts);
  const signs = [...nameKey(text)];
  if (signs.length > 1) for (const sign of signs) all.set(sign, (all.get(sign) ?? 0) + 1);
  return { total: signs.length > 1 ? total + signs.length : total, counts: all };
};

/** “是不是……？” behind a message about a word that is not known; nothing when none comes near. */
export const didYouMean = (written: string, words: readonly string[]): string => {
  const near = nearest(written, words);
  return near === undefined || near === written ? "" : `，是不是“${near}”？`;
};
