import type { UnderstoodTerm } from "../../ports/search.ts";
import type { Dictionaries } from "../language/dictionaries.ts";
import type { Piece } from "./best-path.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A stretch of the question and what it is taken for; `others` are further readings that are possible. */
export type Reading = {
  readonly typed: string;
  readonly taken: string;
  readonly how: UnderstoodTerm["how"];
  readonly others: readonly string[];
};

/** What repairing asks. `listed`: words of the language pack, known even when no document has them. */
export type ReadingKit = { d: Dictionaries; vocabulary: Vocabulary; listed: (word: string) => boolean };

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
