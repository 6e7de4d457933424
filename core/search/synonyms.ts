import type { SynonymGroup } from "../ports/search.ts";
import { familySynonyms } from "./synonyms/family.ts";
import { paperSynonyms } from "./synonyms/papers.ts";
import { placeSynonyms } from "./synonyms/places.ts";
import { publicSynonyms } from "./synonyms/public-life.ts";
import { tradeSynonyms } from "./synonyms/trades.ts";
import { workSynonyms } from "./synonyms/work.ts";

/** The default library of government services, by subject; staff extend and correct it. */
export const defaultSynonyms: readonly SynonymGroup[] = [
  ...paperSynonyms, ...tradeSynonyms, ...familySynonyms, ...workSynonyms, ...placeSynonyms, ...publicSynonyms,
];
