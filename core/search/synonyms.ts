import type { SynonymGroup } from "../ports/search.ts";
import { buildingSynonyms } from "./synonyms/building.ts";
import { callingSynonyms } from "./synonyms/callings.ts";
import { countrysideSynonyms } from "./synonyms/countryside.ts";
import { errandSynonyms } from "./synonyms/errands.ts";
import { familySynonyms } from "./synonyms/family.ts";
import { justiceSynonyms } from "./synonyms/justice.ts";
import { lookingUpSynonyms } from "./synonyms/looking-up.ts";
import { paperSynonyms } from "./synonyms/papers.ts";
import { placeSynonyms } from "./synonyms/places.ts";
import { proofSynonyms } from "./synonyms/proofs.ts";
import { publicSynonyms } from "./synonyms/public-life.ts";
import { tradeSynonyms } from "./synonyms/trades.ts";
import { workSynonyms } from "./synonyms/work.ts";

/** The default library of government services, by subject; staff extend and correct it. */
export const defaultSynonyms: readonly SynonymGroup[] = [
  ...paperSynonyms, ...tradeSynonyms, ...familySynonyms, ...workSynonyms, ...callingSynonyms, ...placeSynonyms, ...buildingSynonyms, ...countrysideSynonyms, ...publicSynonyms, ...justiceSynonyms,
  ...proofSynonyms, ...lookingUpSynonyms, ...errandSynonyms,
];
