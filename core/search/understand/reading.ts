import type { UnderstoodTerm } from "../../ports/search.ts";
import type { Dictionaries } from "../language/dictionaries.ts";
import { listedRole, type PackIndex, type Uses } from "./analyse.ts";
import type { Piece } from "./best-path.ts";
import type { KnownWord, Vocabulary } from "./vocabulary.ts";

/** A stretch of the question and what it is taken for; `others` are further readings that are possible. */
export type Reading = {
  readonly typed: string;
  readonly taken: string;
  readonly how: UnderstoodTerm["how"];
  readonly others: readonly string[];
};

/** What repairing asks. `uses`: how many documents have a word, for every piece of the question. */
export type ReadingKit = {
  readonly d: Dictionaries;
  readonly pack: PackIndex;
  readonly vocabulary: Vocabulary;
  readonly uses: Uses;
  readonly names: NameReader;
};

/** What the names of the documents say of letters and slips. */
export type NameReader = {
  /** The signs of a name that all these letters run through: lwpq through 劳务派遣经营许可. */
  stretch(letters: string): string | undefined;
  /** The sign that names have in the place of `?` between these signs: 售 in 出版物零?单位. */
  fill(context: string): string | undefined;
};

/** Words of asking are never meant by a slip or by initials. */
export const meant = (pack: PackIndex, words: readonly KnownWord[]): KnownWord[] =>
  words.filter(({ word }) => listedRole(pack, word) !== "filler");

/** Taken as it was typed. */
export const untouched = (text: string): Reading => ({ typed: text, taken: text, how: "typed", others: [] });

/** The chosen pieces in a row; neighbouring signs that no piece covers stay together as they were typed. */
export const readingsOf = (run: string, path: readonly Piece<Reading | undefined>[]): Reading[] => {
  const readings: Reading[] = [];
  let open = "";
  const close = (): void => {
    if (open !== "") readings.push(untouched(open));
    open = "";
  };
  for (const { start, end, what } of path) {
    if (what === undefined || what.how === "typed") {
      open += run.slice(start, end);
    } else {
      close();
      readings.push(what);
    }
  }
  close();
  return readings;
};
