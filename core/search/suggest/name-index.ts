import { setImmediate } from "node:timers/promises";
import type { Dictionaries } from "../language/dictionaries.ts";
import type { FacetIndex } from "../rank/facet-index.ts";
import { NameList } from "./name-list.ts";
import { NamedDocuments } from "./named-documents.ts";
import { SignTable } from "./sign-table.ts";

export type NameRow = { readonly number: number; readonly alive: boolean; readonly title: string; readonly heading: string };

/** A pause after this many rows, so that requests in the same process are answered meanwhile. */
const breath = 2_000;

/** What may be suggested while somebody types: the names of documents, the headings they stand under, and values of facets. */
export class NameIndex {
  readonly #d: Dictionaries;
  readonly #table: SignTable;
  readonly #values = new Map<string, NameList>();
  readonly titles: NamedDocuments;
  readonly headings: NamedDocuments;

  constructor(d: Dictionaries) {
    this.#d = d;
    this.#table = new SignTable(d);
    this.titles = new NamedDocuments(new NameList(d, this.#table));
    this.headings = new NamedDocuments(new NameList(d, this.#table));
  }

  get table(): SignTable {
    return this.#table;
  }

  /** Rows that were written or died since; repeating one changes nothing. */
  async apply(rows: readonly NameRow[]): Promise<void> {
    for (const [i, { number, alive, title, heading }] of rows.entries()) {
      this.titles.set(number, alive ? title : "");
      this.headings.set(number, alive ? heading : "");
      if (i % breath === breath - 1) await setImmediate();
    }
  }

  /** The values of one facet, in the order of the index of facets. */
  values(index: FacetIndex, facet: string): NameList {
    const list = this.#values.get(facet) ?? new NameList(this.#d, this.#table);
    this.#values.set(facet, list);
    for (const id of index.ids(facet).slice(list.size)) list.id(index.value(id));
    return list;
  }
}
