import type { Meilisearch, Settings } from "meilisearch";
import { doneByMeili, MeiliFault } from "./meili-fault.ts";

/** The index that answers. */
export const uidOf = (prefix: string, name: string): string => `${prefix}-${name.replace(/[^A-Za-z0-9_-]/g, "_")}`;
/** The one that is being built; where there is one without a build, a build was broken off. */
export const nextUidOf = (prefix: string, name: string): string => `${uidOf(prefix, name)}-next`;

export const PRIMARY_KEY = "key";

/** All that have a word are wanted, and the order is ours. */
export const ALL_HITS = 1_000_000;

/**
 * Which words a document has is decided by the language work, the same for both engines, so documents bring their words along and are
 * asked for by equality. Meilisearch's own reading of texts is switched off: it would cost memory and time and change no answer.
 */
export const INDEX_SETTINGS: Settings = {
  filterableAttributes: ["n", "terms", "parts"].map((attribute) => (
    { attributePatterns: [attribute], features: { facetSearch: false, filter: { equality: true, comparison: false } } })),
  searchableAttributes: [],
  sortableAttributes: [],
  rankingRules: [],
  typoTolerance: { enabled: false },
  proximityPrecision: "byAttribute",
  prefixSearch: "disabled",
  facetSearch: false,
  pagination: { maxTotalHits: ALL_HITS },
};

/** An empty index with these settings. */
export const makeIndex = async (client: Meilisearch, uid: string): Promise<void> => {
  await doneByMeili(client.createIndex(uid, { primaryKey: PRIMARY_KEY }));
  await doneByMeili(client.index(uid).updateSettings(INDEX_SETTINGS));
};

/** One that is not there is gone already. */
export const dropIndex = (client: Meilisearch, uid: string): Promise<void> => unless("index_not_found", doneByMeili(client.deleteIndex(uid)));

/** A swap needs both. */
export const ensureIndex = (client: Meilisearch, uid: string): Promise<void> =>
  unless("index_already_exists", doneByMeili(client.createIndex(uid, { primaryKey: PRIMARY_KEY })));

const unless = async (code: string, done: Promise<void>): Promise<void> => {
  try {
    await done;
  } catch (fault) {
    if (!(fault instanceof MeiliFault && fault.code === code)) throw fault;
  }
};
