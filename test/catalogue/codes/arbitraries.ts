/** Codes made by chance but by the rules, for the property tests of this folder. */
import fc from "fast-check";
import { bodyCheckCharacter, usccCheckCharacter } from "../../../core/codes/uscc.ts";
import type { BaseCode } from "../../../plugins/catalogue/codes/base-code.ts";

const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
const numbered = (from: number, to: number, width: number) => fc.integer({ min: from, max: to }).map((number) => String(number).padStart(width, "0"));

export const usccs = fc
  .tuple(fc.constantFrom("11", "12", "19", "51", "52", "91", "92", "93", "A1", "N2", "Y1"), digits(6), fc.stringMatching(/^[0-9A-HJ-NP-RTUWXY]{8}$/))
  .map(([head, region, body]) => head + region + body + (bodyCheckCharacter(body) ?? ""))
  .map((first17) => first17 + (usccCheckCharacter(first17) ?? ""));

export const baseCodes: fc.Arbitrary<BaseCode> = fc.record({
  region: fc.constantFrom("00", "11", "22", "44", "51", "65", "82"),
  type: fc.constantFrom("01", "02", "05", "10", "11", "19", "20", "21", "29"),
  main: numbered(1, 99_999, 5),
  sub: numbered(0, 999, 3),
});

export const levels = fc.constantFrom("1", "2", "3", "4", "5", "6", "7");
export const sequences = numbered(1, 99, 2);
