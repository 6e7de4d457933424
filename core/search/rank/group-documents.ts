import type { ListOrder } from "../../ports/search.ts";
import type { Columns } from "./columns.ts";
import type { FacetIndex } from "./facet-index.ts";

/** Documents that share a value, in the order in which the best of them came; `value` is `""` for one that has none and stands alone. */
export type DocumentGroup = { readonly value: string; readonly documents: readonly number[] };

/** Puts documents with the same value of `facet` together where the first of them stands. */
export const groupDocuments = (columns: Columns, values: FacetIndex, facet: string, ordered: readonly number[]): DocumentGroup[] => {
  const ofFacet = new Uint8Array(values.size);
  for (const id of values.ids(facet)) ofFacet[id] = 1;
  const groups = new Map<number, number[]>();
  for (const document of ordered) {
    // One without a value has a key of its own, on the other side of the numbers of values.
    const key = valueOf(columns, ofFacet, document) ?? -1 - document;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [document]);
    else group.push(document);
  }
  return [...groups].map(([key, documents]) => ({ value: key < 0 ? "" : values.value(key), documents }));
};

/** The same for a list in this order. By name a group stands where its heading belongs, since that is what people read; one alone by its own name. */
export const groupsInOrder = (columns: Columns, values: FacetIndex, facet: string, order: ListOrder, ordered: readonly number[]): DocumentGroup[] => {
  const groups = groupDocuments(columns, values, facet, ordered);
  if (order !== "name") return groups;
  const keyOf = ({ documents: [first = -1, second] }: DocumentGroup): string => (second === undefined ? columns.nameKey(first) : columns.headingKey(first));
  return groups.map((group) => ({ group, key: keyOf(group) })).sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ group }) => group);
};

const valueOf = (columns: Columns, ofFacet: Uint8Array, document: number): number | undefined => {
  const { pool } = columns;
  const end = columns.end(document);
  for (let i = columns.start(document); i < end; i++) {
    const value = pool[i] ?? 0;
    if (ofFacet[value] === 1) return value;
  }
  return undefined;
};
