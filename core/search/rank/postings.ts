/** Numbers of documents in rising order. */
export type Postings = Uint32Array;

export const noPostings: Postings = new Uint32Array(0);

/** Documents that are in every list. */
export const intersect = (lists: readonly Postings[]): Postings => {
  const [first, ...rest] = [...lists].sort((a, b) => a.length - b.length);
  return rest.reduce<Postings>(intersectTwo, first ?? noPostings);
};

const intersectTwo = (short: Postings, long: Postings): Postings => {
  const both = new Uint32Array(short.length);
  let found = 0;
  let place = 0;
  for (const document of short) {
    place = seek(long, document, place);
    if (long[place] === document) both[found++] = document;
  }
  return both.subarray(0, found);
};

/** First place from `from` on whose number is not below the target: doubling steps, then halving. */
const seek = (list: Postings, target: number, from: number): number => {
  let step = 1;
  let low = from;
  while (low + step < list.length && (list[low + step] ?? 0) < target) {
    low += step;
    step *= 2;
  }
  let high = Math.min(list.length, low + step + 1);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle] ?? 0) < target) low = middle + 1;
    else high = middle;
  }
  return low;
};
