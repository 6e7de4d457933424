import type { FacetCount } from "../../ports/search.ts";
import type { Columns } from "./columns.ts";
import type { FacetIndex } from "./facet-index.ts";

type Wanted = Readonly<Record<string, readonly string[]>>;

export type Selection = {
  /** Documents that pass all filters, in the order given. */
  readonly passing: readonly number[];
  readonly facets: Readonly<Record<string, readonly FacetCount[]>>;
};

/** One walk over all matches: which pass, and how many each value of each asked facet would give. */
export const selectAndCount = (
  columns: Columns, index: FacetIndex, documents: readonly number[], filters: Wanted, facets: readonly string[],
): Selection => {
  const names = Object.keys(filters).filter((name) => (filters[name] ?? []).length > 0);
  const all = 2 ** names.length - 1;
  const bits = filterBits(index, filters, names);
  const ownBit = facetBits(index, facets, names);
  const counts = new Uint32Array(index.size);
  const passing: number[] = [];
  for (const document of documents) {
    const mask = maskOf(columns, document, bits);
    if (mask === all) passing.push(document);
    countValues(columns, document, mask, all, ownBit, counts);
  }
  return { passing, facets: Object.fromEntries(facets.map((facet) => [facet, listCounts(index, counts, facet)])) };
};

const notAsked = -1;

// Plain loops over the pool: this runs for every match of every query, and a view per document takes several times as long.
const maskOf = (columns: Columns, document: number, bits: Uint32Array): number => {
  const { pool } = columns;
  const end = columns.end(document);
  let mask = 0;
  for (let i = columns.start(document); i < end; i++) mask |= bits[pool[i] ?? 0] ?? 0;
  return mask;
};

const countValues = (columns: Columns, document: number, mask: number, all: number, ownBit: Int32Array, counts: Uint32Array): void => {
  const { pool } = columns;
  const end = columns.end(document);
  for (let i = columns.start(document); i < end; i++) {
    const value = pool[i] ?? 0;
    const own = ownBit[value] ?? notAsked;
    if (own !== notAsked && (mask | own) === all) counts[value] = (counts[value] ?? 0) + 1;
  }
};

/** Value → the bit of the filter it satisfies. */
const filterBits = (index: FacetIndex, filters: Wanted, names: readonly string[]): Uint32Array => {
  const bits = new Uint32Array(index.size);
  names.forEach((name, i) => {
    for (const value of filters[name] ?? []) {
      const id = index.id(name, value);
      if (id !== undefined) bits[id] = 2 ** i;
    }
  });
  return bits;
};

/** Value → the bit its own facet may lack and still be counted. */
const facetBits = (index: FacetIndex, facets: readonly string[], names: readonly string[]): Int32Array => {
  const bits = new Int32Array(index.size).fill(notAsked);
  for (const facet of facets) {
    const own = names.includes(facet) ? 2 ** names.indexOf(facet) : 0;
    for (const id of index.ids(facet)) bits[id] = own;
  }
  return bits;
};

const listCounts = (index: FacetIndex, counts: Uint32Array, facet: string): FacetCount[] =>
  index.ids(facet)
    .filter((id) => (counts[id] ?? 0) > 0)
    .map((id) => ({ value: index.value(id), count: counts[id] ?? 0 }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
