import type { Knex } from "knex";
import type { SearchAnswer, SearchDocument, SearchPort, SearchQuery, Suggestions, SuggestQuery } from "../ports/search.ts";
import { answerQuery } from "./answer/answer-query.ts";
import { answerSuggest, noSuggestions } from "./answer/answer-suggest.ts";
import type { SearchSource } from "./answer/search-source.ts";
import { loadDictionaries, type Dictionaries } from "./language/dictionaries.ts";
import { livingKit, type LivingKitOptions } from "./living-kit.ts";
import { indexNames, lockIndex, readState } from "./postgres/index-state.ts";
import { postgresSource } from "./postgres/postgres-source.ts";
import { readOpened } from "./postgres/read-candidates.ts";
import { columnShelf } from "./postgres/read-columns.ts";
import { rebuildIndex } from "./postgres/rebuild.ts";
import { recountHits } from "./postgres/recount.ts";
import { buryDocuments, writeDocuments } from "./postgres/write-documents.ts";

export type PostgresSearchOptions = LivingKitOptions & {
  db: Knex;
  /** Throws inside a transaction of a plugin: search is the outside. */
  assertOutside: () => void;
};

export type PostgresSearch = SearchPort & {
  /** Answers as `query` does, from the evidence and the documents of another engine that has kept up with this one. */
  queryFrom(source: SearchSource, name: string, asked: SearchQuery): Promise<SearchAnswer>;
};

/** The engine that needs nothing but the database. Posting lists lie in tables, counting is done in this process. */
export const postgresSearch = ({ db, assertOutside, ...language }: PostgresSearchOptions): PostgresSearch => {
  const shelf = columnShelf(db);
  const own = postgresSource(db);
  const kit = livingKit(language);
  const queryFrom = async (source: SearchSource, name: string, asked: SearchQuery): Promise<SearchAnswer> => {
    assertOutside();
    const [loaded, found] = [await (asked.synonyms === undefined ? kit.now() : kit.of(asked.synonyms)), await shelf(name)];
    if (found === undefined) return nothing;
    const answer = await answerQuery({ ...loaded, source, opened: await readOpened(db, found.columns.generation, asked.opened) }, found, asked);
    // Swapped while we read: the old generation may be half gone, so ask the new one.
    const now = await readState(db, name);
    return now === undefined || now.live === found.columns.generation ? answer : queryFrom(own, name, asked);
  };
  // A name that died meanwhile is asked for again by the next key that is pressed; nothing is read twice for it.
  const suggest = async (name: string, typed: SuggestQuery): Promise<Suggestions> => {
    assertOutside();
    const [loaded, found] = [await kit.now(), await shelf(name)];
    return found === undefined ? noSuggestions : answerSuggest({ ...loaded, source: own }, found, typed);
  };
  return {
    queryFrom,
    query: (name, asked) => queryFrom(own, name, asked),
    suggest,
    speak: kit.speak,
    index: async (name, documents) => {
      assertOutside();
      if (documents.length > 0) await change(db, name, documents.map((document) => ({ id: document.id, document })));
    },
    remove: async (name, ids) => {
      assertOutside();
      if (ids.length > 0) await change(db, name, ids.map((id) => ({ id, document: null })));
    },
    recount: async (name, hits) => {
      assertOutside();
      await recountHits(db, name, hits);
    },
    rebuild: async (name, documents) => {
      assertOutside();
      return rebuildIndex(db, await loadDictionaries(), name, documents);
    },
    warmUp: async () => {
      await kit.now();
      for (const name of await indexNames(db)) await shelf(name);
    },
  };
};

type Change = { id: string; document: SearchDocument | null };

/** Documents per transaction: others that change the same index wait for a second at most. */
const changesAtOnce = 500;

const change = async (db: Knex, name: string, changes: readonly Change[]): Promise<void> => {
  const d = await loadDictionaries();
  for (let start = 0; start < changes.length; start += changesAtOnce) {
    await changeSome(db, d, name, changes.slice(start, start + changesAtOnce));
  }
};

/** While a rebuild runs, the change is also kept for the generation that is being built. */
const changeSome = (db: Knex, d: Dictionaries, name: string, changes: readonly Change[]): Promise<void> =>
  db.transaction(async (trx) => {
    const { live, building, version } = await lockIndex(trx, name);
    const target = { generation: live, version };
    await buryDocuments(trx, d, target, changes.filter((each) => each.document === null).map((each) => each.id));
    await writeDocuments(trx, d, target, changes.flatMap((each) => each.document ?? []));
    if (building === null) return;
    const latest = [...new Map(changes.map((each) => [each.id, each])).values()];
    await trx.raw(`
      insert into core_search_pending (index_name, id, document)
      select ?, r.id, r.document from jsonb_to_recordset(?::jsonb) as r(id text, document jsonb)
      on conflict (index_name, id) do update set document = excluded.document`, [name, JSON.stringify(latest)]);
  });

const nothing: SearchAnswer = { verdict: "none", total: 0, sure: 0, groups: { total: 0, sizes: {} }, hits: [], nearest: [], facets: {}, understood: { terms: [], dropped: [] } };
