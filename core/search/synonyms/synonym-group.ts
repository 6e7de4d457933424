import type { SynonymGroup } from "../../ports/search.ts";

export const same = (words: string): SynonymGroup => ({ same: words.split(" ") });
export const said = (words: string, official: string): SynonymGroup => ({ said: words.split(" "), official: official.split(" ") });
