import type { SynonymGroup } from "../../ports/search.ts";

/** Words that stand for each other, with blanks between them. */
export const same = (words: string): SynonymGroup => ({ same: words.split(" ") });
/** Everyday words, and the official ones that they stand for. */
export const said = (words: string, official: string): SynonymGroup => ({ said: words.split(" "), official: official.split(" ") });
