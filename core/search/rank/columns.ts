import { SortedNumbers } from "./sorted-numbers.ts";

/** The few facts per document that counting and listing need for every match; the rest stays in the database. */
export type ColumnRow = {
  readonly number: number;
  readonly alive: boolean;
  readonly weight: number;
  /** Signs of the title: of equals, the plainer name is meant. */
  readonly titleLength: number;
  /** Pinyin of the title; lists without a question are in this order. */
  readonly sortKey: string;
  /** Ids of facet values. */
  readonly values: readonly number[];
};

/**
 * About 150 bytes per document, kept in memory and brought up to date before each query. Facet values of all documents
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
  readonly #byTitle = new SortedNumbers((a, b) => this.#compareTitles(a, b));
  readonly #byWeight = new SortedNumbers((a, b) => this.weight(b) - this.weight(a) || this.#compareTitles(a, b));
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
    return this.#byTitle.all.length;
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

  /** All documents by title. */
  get byTitle(): readonly number[] {
    return this.#byTitle.all;
  }

  /** All documents, the weightiest first, then by title. */
  get byWeight(): readonly number[] {
    return this.#byWeight.all;
  }

  /** The first filling: living rows in the order of their sort keys, then of their numbers. */
  fill(rows: readonly ColumnRow[]): void {
    for (const row of rows) this.#set(row);
    this.#byTitle.fill(rows.map((row) => row.number), true);
    this.#byWeight.fill(this.#byTitle.all, rows.every((row) => row.weight === rows[0]?.weight));
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
    this.#byTitle.insert(row.number);
    this.#byWeight.insert(row.number);
  }

  #drop(document: number): void {
    this.#byTitle.remove(document);
    this.#byWeight.remove(document);
    this.#sortKeys[document] = undefined;
  }

  #set({ number, weight, titleLength, sortKey, values }: ColumnRow): void {
    if (this.#used + values.length > this.#pool.length) this.#grow(values.length);
    this.#pool.set(values, this.#used);
    this.#starts[number] = this.#used;
    this.#used += values.length;
    this.#ends[number] = this.#used;
    this.#weights[number] = weight;
    this.#titleLengths[number] = titleLength;
    this.#sortKeys[number] = sortKey;
  }

  #grow(least: number): void {
    const pool = new Uint32Array(this.#pool.length * 2 + least);
    pool.set(this.#pool);
    this.#pool = pool;
  }

  #compareTitles(a: number, b: number): number {
    const [first, second] = [this.#sortKeys[a] ?? "", this.#sortKeys[b] ?? ""];
    return first < second ? -1 : first > second ? 1 : a - b;
  }
}
