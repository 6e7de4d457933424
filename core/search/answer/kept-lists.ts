import type { FacetCount, ListOrder, SearchQuery } from "../../ports/search.ts";
import type { Columns } from "../rank/columns.ts";
import { selectAndCount, type Selection } from "../rank/count-facets.ts";
import { groupsInOrder, type DocumentGroup } from "../rank/group-documents.ts";
import { marked } from "../rank/proven-by.ts";
import type { Shelf } from "./shelf.ts";

type Filters = NonNullable<SearchQuery["filters"]>;
type Counted = Pick<Shelf, "columns" | "values">;

/** What was worked out of the columns, until they change; what was asked for the longest ago goes first. */
class KeptAnswers<T> {
  readonly #most: number;
  readonly #kept = new WeakMap<Columns, { version: string; answers: Map<string, T> }>();

  constructor(most: number) {
    this.#most = most;
  }

  get(columns: Columns, key: string, make: () => T): T {
    let kept = this.#kept.get(columns);
    if (kept?.version !== columns.version) this.#kept.set(columns, (kept = { version: columns.version, answers: new Map() }));
    const { answers } = kept;
    const answer = answers.get(key) ?? make();
    answers.delete(key);
    answers.set(key, answer);
    const [oldest] = answers.keys();
    if (answers.size > this.#most && oldest !== undefined) answers.delete(oldest);
    return answer;
  }
}

/** A list of all documents takes a megabyte in a large index, its groups ten. */
const selections = new KeptAnswers<Selection>(24);
const groupings = new KeptAnswers<readonly DocumentGroup[]>(4);
const passing = new KeptAnswers<Uint8Array>(24);

const keyOf = (order: ListOrder, filters: Filters, names: readonly string[]): string => {
  const chosen = Object.entries(filters).filter(([, values]) => values.length > 0).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([order, chosen, names]);
};

/**
 * Lists that nobody has put a question to (the home page, the halls, all items) walk over every document and are the same until the index
 * changes: they are worked out once for each of its states.
 */
export const keptLists = {
  select: ({ columns, values }: Counted, order: ListOrder, filters: Filters, facets: readonly string[]): Selection =>
    selections.get(columns, keyOf(order, filters, facets), () =>
      selectAndCount(columns, values, columns.inOrder(order), filters, facets)),

  groups: (shelf: Counted, order: ListOrder, filters: Filters, facet: string): readonly DocumentGroup[] =>
    groupings.get(shelf.columns, keyOf(order, filters, [facet]), () =>
      groupsInOrder(shelf.columns, shelf.values, facet, order, keptLists.select(shelf, order, filters, []).passing)),

  counts: (shelf: Counted, filters: Filters, facet: string): readonly FacetCount[] => keptLists.select(shelf, "place", filters, [facet]).facets[facet] ?? [],

  passes: (shelf: Counted, filters: Filters): ((document: number) => boolean) => {
    if (Object.values(filters).every((values) => values.length === 0)) return () => true;
    const marks = passing.get(shelf.columns, keyOf("place", filters, []), () =>
      marked(shelf.columns.size, [keptLists.select(shelf, "place", filters, []).passing]));
    return (document) => marks[document] === 1;
  },
};
