import type { SignTable } from "./sign-table.ts";

/** More signs than these say no more about the name; each is one bit. */
const longest = 24;
/** Stands for one sign that is not known; no normalised text has it. */
const anySign = "?";
const nowhere = new Uint32Array(longest);

/**
 * One stretch of what somebody is typing, compared with names sign by sign: Han signs as they stand, letters by sound. A sign of the name
 * answers to any beginning of its sound, so 身份证 is met by shenfenzheng, sfz and, in the middle of typing, by shenfz.
 */
export class TypedPattern {
  readonly #table: SignTable;
  readonly #typed: string;
  readonly #goal: number;
  readonly #steps: (Uint32Array | undefined)[] = [];
  /** 1 for signs that no match can begin with, which are most signs of most names; signs that came later are not in it. */
  readonly passedOver: Uint8Array;
  /** Signs answer one by one, so that no match is shorter than the first. */
  readonly isExact: boolean;

  constructor(table: SignTable, typed: string) {
    this.#table = table;
    this.#typed = typed.slice(0, longest);
    this.#goal = 2 ** this.#typed.length;
    this.isExact = !/[a-z]/.test(typed);
    this.passedOver = Uint8Array.from({ length: table.size }, (_, sign) => (this.#placesAfter(sign, 0) === 0 ? 1 : 0));
  }

  /** One above the last sign of a match that begins at `start`, or 0. Bits of the mask: how much of what was typed may have been met so far. */
  endOfMatch(signs: Uint16Array, start: number, end: number): number {
    let mask = 1;
    for (let at = start; at < end && mask !== 0; at++) {
      mask = this.#next(mask, this.#stepsOf(signs[at] ?? 0));
      if ((mask & this.#goal) !== 0) return at + 1;
    }
    return 0;
  }

  #next(mask: number, steps: Uint32Array): number {
    if (steps === nowhere) return 0;
    let next = 0;
    for (let place = 0; place < this.#typed.length; place++) if ((mask & (1 << place)) !== 0) next |= steps[place] ?? 0;
    return next;
  }

  /** Place in what was typed → the places after this sign has answered from there. */
  #stepsOf(sign: number): Uint32Array {
    const known = this.#steps[sign];
    if (known !== undefined) return known;
    const steps = Uint32Array.from(this.#typed, (_, place) => this.#placesAfter(sign, place));
    return (this.#steps[sign] = steps.some((places) => places !== 0) ? steps : nowhere);
  }

  #placesAfter(sign: number, place: number): number {
    const typed = this.#typed[place];
    let places = typed === anySign || typed === this.#table.sign(sign) ? 2 ** (place + 1) : 0;
    for (const sound of this.#table.sounds(sign)) {
      for (let length = 0; length < sound.length && this.#typed[place + length] === sound[length]; length++) places |= 2 ** (place + length + 1);
    }
    return places;
  }
}
