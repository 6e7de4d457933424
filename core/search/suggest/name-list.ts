import type { Dictionaries } from "../language/dictionaries.ts";
import { nameKey } from "../language/normalise.ts";
import type { SignTable } from "./sign-table.ts";
import type { TypedPattern } from "./typed-pattern.ts";

/** What is typed, stretch by stretch, each in one of several ways; a name has to meet every stretch. */
export type Typed = readonly (readonly TypedPattern[])[];

/** How a name meets what was typed: where the first stretch stands in it, and how many of its signs answer. */
export type Meeting = { readonly start: number; readonly signs: number; readonly spans: readonly (readonly [number, number])[] };

/** Different names, each once, as numbers of signs in one pool: comparing a hundred thousand takes a few milliseconds. */
export class NameList {
  readonly #d: Dictionaries;
  readonly #table: SignTable;
  readonly #ids = new Map<string, number>();
  readonly #texts: string[] = [];
  readonly #ends: number[] = [];
  #pool = new Uint16Array(1024);

  constructor(d: Dictionaries, table: SignTable) {
    this.#d = d;
    this.#table = table;
  }

  get size(): number {
    return this.#texts.length;
  }

  text(id: number): string {
    return this.#texts[id] ?? "";
  }

  /** Signs without spaces and punctuation. */
  length(id: number): number {
    return (this.#ends[id] ?? 0) - this.#start(id);
  }

  /** The number of a name, a new one where it has none yet. */
  id(text: string): number {
    const known = this.#ids.get(text);
    if (known !== undefined) return known;
    const id = this.#texts.length;
    this.#ids.set(text, id);
    this.#texts.push(text);
    this.#append(nameKey(this.#d, text));
    return id;
  }

  /** How the name meets all of what was typed; undefined when it does not. */
  meet(id: number, typed: Typed): Meeting | undefined {
    const start = this.#start(id);
    const end = this.#ends[id] ?? 0;
    const [first = [], ...more] = typed;
    const span = this.#shortest(first, start, end);
    if (span === undefined) return undefined;
    const others = more.map((ways) => this.#shortest(ways, start, end));
    const spans = [span, ...others.filter((one) => one !== undefined)];
    return spans.length < typed.length ? undefined : { start: span[0], signs: spans.reduce((sum, [from, to]) => sum + to - from, 0), spans };
  }

  /** The place with the fewest signs: what was typed in full is meant more likely than its letters here and there. */
  #shortest(ways: readonly TypedPattern[], start: number, end: number): [number, number] | undefined {
    const pool = this.#pool;
    let from = 0;
    let to = 0;
    for (const way of ways) {
      const { passedOver, isExact } = way;
      // A plain loop without destructuring: it runs for every sign of every name at each key that is pressed.
      for (let at = start; at < end; at++) {
        if (passedOver[pool[at] ?? 0] === 1) continue;
        const met = way.endOfMatch(pool, at, end);
        if (met === 0 || (to !== 0 && met - at >= to - from)) continue;
        from = at;
        to = met;
        if (isExact) break;
      }
    }
    return to === 0 ? undefined : [from - start, to - start];
  }

  #start(id: number): number {
    return id === 0 ? 0 : this.#ends[id - 1] ?? 0;
  }

  #append(key: string): void {
    const start = this.#ends.at(-1) ?? 0;
    if (start + key.length > this.#pool.length) {
      const pool = new Uint16Array(this.#pool.length * 2 + key.length);
      pool.set(this.#pool);
      this.#pool = pool;
    }
    for (let i = 0; i < key.length; i++) this.#pool[start + i] = this.#table.id(key[i] ?? "");
    this.#ends.push(start + key.length);
  }
}
