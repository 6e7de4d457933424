import type { Dictionaries } from "../language/dictionaries.ts";

/** The signs of names by number, each with the ways in which its sound may be typed. A few thousand, whatever the number of names. */
export class SignTable {
  readonly #d: Dictionaries;
  readonly #ids = new Map<string, number>();
  readonly #signs: string[] = [];
  readonly #sounds: (readonly string[])[] = [];

  constructor(d: Dictionaries) {
    this.#d = d;
  }

  /** The number of a sign, a new one where it has none yet. */
  id(sign: string): number {
    const known = this.#ids.get(sign);
    if (known !== undefined) return known;
    const id = this.#signs.length;
    this.#ids.set(sign, id);
    this.#signs.push(sign);
    this.#sounds.push(soundsOf(this.#d, sign));
    return id;
  }

  /** One above the highest number. */
  get size(): number {
    return this.#signs.length;
  }

  sign(id: number): string {
    return this.#signs[id] ?? "";
  }

  /** Every reading, also as accents and hasty input methods have it: zh as z, the final g left out or put in, ü as v or u. */
  sounds(id: number): readonly string[] {
    return this.#sounds[id] ?? [];
  }
}

const soundsOf = (d: Dictionaries, sign: string): string[] => {
  const readings = d.readings(sign);
  const first = readings.flatMap((reading) => [reading, reading.replace(/^([zcs])h/, "$1")]);
  const last = first.flatMap((reading) => [reading, /ng$/.test(reading) ? reading.slice(0, -1) : reading.replace(/n$/, "ng")]);
  return [...new Set(last.flatMap((reading) => [reading, reading.replace("v", "u")]))];
};
