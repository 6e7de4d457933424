/** Chance that can be repeated: the same seed and number give the same answers, whatever was asked for other numbers. */
export type Chance = {
  /** From 0 up to, and without, 1. */
  next(): number;
  below(limit: number): number;
  happens(share: number): boolean;
  pick<T>(list: readonly [T, ...T[]]): T;
};

/** mulberry32, begun at a place that the seed and the number decide. */
export const chanceFor = (seed: number, number: number): Chance => {
  let state = (Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(number + 1, 0xc2b2ae35)) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return { next, below, happens: (share) => next() < share, pick: (list) => list[below(list.length)] ?? list[0] };
};
