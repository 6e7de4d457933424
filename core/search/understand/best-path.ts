/** A piece of a text that some list knows; the path of pieces with the greatest sum of values wins. */
export type Piece<T> = { readonly start: number; readonly end: number; readonly value: number; readonly what: T };

/**
 * Covers a text of `length` signs with pieces; signs that no chosen piece covers come back as gaps of `undefined`,
 * each costing `gap`. Signs outside any piece are normal: names nobody has listed.
 */
export const bestPath = <T>(length: number, pieces: readonly Piece<T>[], gap: number): Piece<T | undefined>[] => {
  const endingAt = new Map<number, Piece<T>[]>();
  for (const piece of pieces) endingAt.set(piece.end, [...(endingAt.get(piece.end) ?? []), piece]);
  const best: { value: number; last: Piece<T | undefined> | undefined }[] = [{ value: 0, last: undefined }];
  for (let end = 1; end <= length; end++) {
    const skip: Piece<T | undefined> = { start: end - 1, end, value: gap, what: undefined };
    let winner = { value: valueAt(best, end - 1) + gap, last: skip };
    for (const piece of endingAt.get(end) ?? []) {
      const value = valueAt(best, piece.start) + piece.value;
      if (value > winner.value) winner = { value, last: piece };
    }
    best[end] = winner;
  }
  return walkBack(length, best);
};

const valueAt = (best: readonly { value: number }[], place: number): number => best[place]?.value ?? 0;

const walkBack = <T>(length: number, best: readonly { last: Piece<T> | undefined }[]): Piece<T>[] => {
  const path: Piece<T>[] = [];
  for (let end = length; end > 0;) {
    const last = best[end]?.last;
    if (last === undefined) break;
    path.unshift(last);
    end = last.start;
  }
  return path;
};

/** What a known word of this many signs is worth: one long word beats two short ones. */
export const wordValue = (signs: number): number => signs ** 1.6;

/** A token by jieba: a dictionary word that no document has may still be meant; one in no list is most likely a guess. */
export const tokenValue = (word: string, known: boolean, tag: string): number => {
  if (word.length === 1) return known ? 1 : 0.5;
  if (known) return wordValue(word.length);
  return tag === "x" ? word.length * 0.5 : wordValue(word.length) * 0.55;
};
