import type { Meeting, NameList, Typed } from "./name-list.ts";

/** A name worth showing; the highest value first. */
export type Suggested = { readonly id: number; readonly value: number; readonly spans: readonly (readonly [number, number])[] };

export type Wanted = {
  readonly typed: Typed;
  /** Words that the letters are known for: sfz is 身份证 before any other three signs. */
  readonly known: readonly string[];
  readonly size: number;
};

/** What speaks for a name; the shorter of two is the plainer. */
const worth = { known: 4, start: 2, sign: 0.1, length: 0.01 };

/** The names that meet what was typed best, without sorting all that meet it. */
export const bestNames = (list: NameList, wanted: Wanted, bearers: (id: number) => number): Suggested[] => {
  const best: Suggested[] = [];
  if (wanted.typed.length === 0) return best;
  for (let id = 0; id < list.size; id++) {
    const met = list.meet(id, wanted.typed);
    if (met === undefined) continue;
    const value = valueOf(list, id, met, wanted.known);
    const isBetter = best.length < wanted.size || value > (best.at(-1)?.value ?? 0);
    if (isBetter && bearers(id) > 0) insert(best, { id, value, spans: met.spans }, wanted.size);
  }
  return best;
};

const valueOf = (list: NameList, id: number, { start, signs }: Meeting, known: readonly string[]): number =>
  (start === 0 ? worth.start : 0) + (known.some((word) => list.text(id).includes(word)) ? worth.known : 0)
  - worth.sign * signs - worth.length * list.length(id);

const insert = (best: Suggested[], one: Suggested, size: number): void => {
  const place = best.findIndex(({ value }) => value < one.value);
  best.splice(place === -1 ? best.length : place, 0, one);
  best.length = Math.min(best.length, size);
};
