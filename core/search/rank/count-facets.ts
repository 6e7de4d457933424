import type { FacetCount } from "../../ports/search.ts";
import type { Columns } from "./columns.ts";

/** Facet values as the columns know them: by number. */
export type FacetValue = { readonly id: number; readonly facet: string; readonly value: string };
export type FacetValues = ReadonlyMap<number, FacetValue>;
type Wanted = Readonly<Record<string, readonly string[]>>;

export type Selection = {
  /** Documents that pass all filters, in the order given. */
  readonly passing: readonly number[];
  readonly facets: Readonly<Record<string, readonly FacetCount[]>>;
};

/** One walk over all matches: which pass, and how many each value of each asked facet would give. */
export const selectAndCount = (
  columns: Columns, known: FacetValues, documents: readonly number[], filters: Wanted, facets: readonly string[],
): Selection => {
  const names = Object.keys(filters).filter((name) => (filters[name] ?? []).length > 0);
  const all = 2 ** names.length - 1;
  const bits = filterBits(known, filters, names);
  const ownBit = facetBits(known, facets, names);
  const counts = new Uint32Array(bits.length);
  const passing: number[] = [];
  const { pool } = columns;
  for (const document of documents) {
    const [start, end] = [columns.start(document), columns.end(document)];
    let mask = 0;
    for (let i = start; i < end; i++) mask |= bits[pool[i] ?? 0] ?? 0;
    if (mask === all) passing.push(document);
    for (let i = start; i < end; i++) {
      const value = pool[i] ?? 0;
      const own = ownBit[value] ?? -1;
      if (own >= 0 && (mask | own) === all) counts[value] = (counts[value] ?? 0) + 1;
    }
  }
  return { passing, facets: Object.fromEntries(facets.map((facet) => [facet, listCounts(known, counts, facet)])) };
};

const tableSize = (known: FacetValues): number => Math.max(0, ...known.keys()) + 1;

/** Value → the bit of the filter it satisfies. */
const filterBits = (known: FacetValues, filters: Wanted, names: readonly string[]): Uint32Array => {
  const bits = new Uint32Array(tableSize(known));
  const wanted = new Set(names.flatMap((name) => (filters[name] ?? []).map((value) => `${name}\n${value}`)));
  for (const { id, facet, value } of known.values()) {
    if (wanted.has(`${facet}\n${value}`)) bits[id] = 2 ** names.indexOf(facet);
  }
  return bits;
};

/** Value → the bit its own facet may lack and still be counted; -1: not asked for. */
const facetBits = (known: FacetValues, facets: readonly string[], names: readonly string[]): Int32Array => {
  const bits = new Int32Array(tableSize(known)).fill(-1);
  for (const { id, facet } of known.values()) {
    if (facets.includes(facet)) bits[id] = names.includes(facet) ? 2 ** names.indexOf(facet) : 0;
  }
  return bits;
};

const listCounts = (known: FacetValues, counts: Uint32Array, facet: string): FacetCount[] =>
  [...known.values()]
    .filter((each) => each.facet === facet && (counts[each.id] ?? 0) > 0)
    .map(({ id, value }) => ({ value, count: counts[id] ?? 0 }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
