import type { ListOrder } from "../../ports/search.ts";
import { SortedNumbers } from "./sorted-numbers.ts";

/** The few facts per document that counting and listing need for every match; the rest stays in the database. */
export type ColumnRow = {
  readonly number: number;
  readonly alive: boolean;
  readonly weight: number;
  /** Signs of the title: of equals, the plainer name is meant. */
  readonly titleLength: number;
  /** The owner's order, or the sound of the title. */
  readonly sortKey: string;
  /** The sound of the title, and of the heading that it stands under. */
  readonly nameKey: string;
  readonly headingKey: string;
  readonly hits: number;
  /** Ids of facet values. */
  readonly values: readonly number[];
};

/**
 * About 250 bytes per document, kept in memory and brought up to date before each query. Facet values of all documents
 * lie in one pool: an object per document would cost five times as much.
 */
export class Columns {
  readonly generation: string;
  /** The state of the index these columns show. */
  version = "0";
  readonly #weights: number[] = [];
  readonly #titleLengths: number[] = [];
  readonly #sortKeys: (string | undefined)[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  readonly #nameKeys: string[] = [];
  readonly #headingKeys: string[] = [];
  /** Many documents stand under one heading. */
  readonly #headings = new Map<string, string>();
  readonly #hits: number[] = [];
  readonly #compare: Readonly<Record<ListOrder, (a: number, b: number) => number>> = {
    place: (a, b) => compareKeys(this.#sortKeys[a], this.#sortKeys[b]) || a - b,
    name: (a, b) => compareKeys(this.nameKey(a), this.nameKey(b)) || this.#compare.place(a, b),
    weight: (a, b) => this.weight(b) - this.weight(a) || this.#compare.place(a, b),
    hits: (a, b) => this.#hitsOf(b) - this.#hitsOf(a) || this.#compare.place(a, b),
  };
  readonly #byPlace = new SortedNumbers(this.#compare.place);
  /** Those that somebody has asked for. */
  readonly #orders = new Map<ListOrder, SortedNumbers>([["place", this.#byPlace]]);
  #pool = new Uint32Array(1024);
  #used = 0;

  constructor(generation: string) {
    this.generation = generation;
  }

  /** One above the highest document number. */
  get size(): number {
    return this.#sortKeys.length;
  }

  /** Number of documents. */
  get alive(): number {
    return this.#byPlace.all.length;
  }

  isAlive(document: number): boolean {
    return this.#sortKeys[document] !== undefined;
  }

  weight(document: number): number {
    return this.#weights[document] ?? 0;
  }

  titleLength(document: number): number {
    return this.#titleLengths[document] ?? 0;
  }

  /** Ids of the facet values of all documents, each document from its start to before its end. */
  get pool(): Uint32Array {
    return this.#pool;
  }

  start(document: number): number {
    return this.#starts[document] ?? 0;
  }

  end(document: number): number {
    return this.#ends[document] ?? 0;
  }

  nameKey(document: number): string {
    return this.#nameKeys[document] ?? "";
  }

  headingKey(document: number): string {
    return this.#headingKeys[document] ?? "";
  }

  /** All documents in an order; equals stand in the owner's. */
  inOrder(order: ListOrder): readonly number[] {
    let sorted = this.#orders.get(order);
    if (sorted === undefined) {
      sorted = new SortedNumbers(this.#compare[order]);
      sorted.fill(this.#byPlace.all, false);
      this.#orders.set(order, sorted);
    }
    return sorted.all;
  }

  /** The first filling: living rows in the order of their sort keys, then of their numbers. */
  fill(rows: readonly ColumnRow[]): void {
    for (const row of rows) this.#set(row);
    this.#byPlace.fill(rows.map((row) => row.number), true);
    // The first page asks for it, and nobody should wait there.
    this.inOrder("weight");
  }

  /** Rows that were written or died since; repeating one changes nothing. */
  apply(rows: readonly ColumnRow[]): void {
    for (const row of rows) {
      if (this.isAlive(row.number)) this.#drop(row.number);
      if (row.alive) this.#add(row);
    }
  }

  #add(row: ColumnRow): void {
    this.#set(row);
    for (const order of this.#orders.values()) order.insert(row.number);
  }

  #drop(document: number): void {
    for (const order of this.#orders.values()) order.remove(document);
    this.#sortKeys[document] = undefined;
  }

  #set({ number, weight, titleLength, sortKey, nameKey, headingKey, hits, values }: ColumnRow): void {
    if (this.#used + values.length > this.#pool.length) this.#grow(values.length);
    this.#pool.set(values, this.#used);
    this.#starts[number] = this.#used;
    this.#used += values.length;
    this.#ends[number] = this.#used;
    this.#weights[number] = weight;
    this.#titleLengths[number] = titleLength;
    this.#sortKeys[number] = sortKey;
    this.#nameKeys[number] = nameKey;
    const heading = this.#headings.get(headingKey) ?? headingKey;
    this.#headings.set(heading, heading);
    this.#headingKeys[number] = heading;
    this.#hits[number] = hits;
  }

  #grow(least: number): void {
    const pool = new Uint32Array(this.#pool.length * 2 + least);
    pool.set(this.#pool);
    this.#pool = pool;
  }

  #hitsOf(document: number): number {
    return this.#hits[document] ?? 0;
  }
}

const compareKeys = (a = "", b = ""): number => (a < b ? -1 : a > b ? 1 : 0);
