import { performance } from "node:perf_hooks";
import type { Knex } from "knex";
import type { SearchPort } from "../ports/search.ts";
import { meiliClients, type MeiliSettings } from "./meilisearch/clients.ts";
import { uidOf } from "./meilisearch/index-form.ts";
import { keepFeeding, type FeedLog } from "./meilisearch/keep-feeding.ts";
import { meiliSource } from "./meilisearch/meili-source.ts";
import { MeiliFault } from "./meilisearch/meili-fault.ts";
import type { PostgresSearch } from "./postgres-search.ts";
import { storedVocabulary } from "./postgres/stored-vocabulary.ts";

export type MeiliSearchOptions = { db: Knex; assertOutside: () => void; settings: MeiliSettings; log: FeedLog; now?: () => number };

/**
 * The engine that answers from Meilisearch and falls back on PostgreSQL. Every write goes to PostgreSQL first, so nothing is lost while
 * Meilisearch is away; it answers again when it has every change, so that words that are gone find nothing.
 */
export const meiliSearch = (postgres: PostgresSearch, { db, assertOutside, settings, log, now = () => performance.now() }: MeiliSearchOptions): SearchPort => {
  const clients = meiliClients(settings);
  const feeder = keepFeeding({ db, clients, prefix: settings.prefix, log, now });
  const vocabulary = (generation: string) => storedVocabulary(db, generation);
  return {
    ...postgres,
    query: async (name, asked) => {
      assertOutside();
      if (!await feeder.isReady(name)) {
        feeder.poke();
        return postgres.query(name, asked);
      }
      try {
        return await postgres.queryFrom(meiliSource(vocabulary, clients, uidOf(settings.prefix, name)), name, asked);
      } catch (fault) {
        if (!(fault instanceof MeiliFault)) throw fault;
        feeder.failed(fault);
        return postgres.query(name, asked);
      }
    },
    index: async (name, documents) => {
      await postgres.index(name, documents);
      await feeder.feed();
    },
    remove: async (name, ids) => {
      await postgres.remove(name, ids);
      await feeder.feed();
    },
    // The order is worked out beside the tables; Meilisearch only follows their version.
    recount: async (name, hits) => {
      await postgres.recount(name, hits);
      await feeder.feed();
    },
    rebuild: async (name, documents) => {
      const count = await postgres.rebuild(name, documents);
      await feeder.feed();
      return count;
    },
    warmUp: async () => {
      await postgres.warmUp();
      await feeder.feed();
    },
    catchUp: () => feeder.check(),
  };
};
