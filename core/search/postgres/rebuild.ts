import type { Knex } from "knex";
import { z } from "zod";
import type { SearchDocument } from "../../ports/search.ts";
import type { Dictionaries } from "../language/dictionaries.ts";
import { lockIndex, newGeneration } from "./index-state.ts";
import { StoredDocument } from "./stored-document.ts";
import { buryDocuments, writeDocuments, type Target } from "./write-documents.ts";

/** Documents per transaction of the build. */
const batchSize = 500;
const Pending = z.array(z.object({ id: z.string(), document: StoredDocument.nullable() }));

/**
 * Builds a generation beside the live one, then swaps. Changes that arrive meanwhile go to the live generation and are
 * kept as pending; they are applied to the new one in the transaction that swaps, so none is lost or overtaken.
 */
export const rebuildIndex = async (
  db: Knex, d: Dictionaries, name: string, documents: AsyncIterable<SearchDocument>,
): Promise<number> => {
  const generation = await startBuilding(db, name);
  let count = 0;
  for await (const batch of inBatches(documents)) {
    await db.transaction((trx) => writeDocuments(trx, d, { generation, version: "0" }, batch));
    count += batch.length;
  }
  const left = await db.transaction((trx) => swap(trx, d, name, generation));
  await clearGeneration(db, left);
  return count;
};

/** Takes over from a build that was broken off; that one finds out when it wants to swap. */
const startBuilding = async (db: Knex, name: string): Promise<string> => {
  const started = await db.transaction(async (trx) => {
    const { building } = await lockIndex(trx, name);
    const generation = await newGeneration(trx, name);
    await trx("core_search_indexes").where({ name }).update({ building: generation });
    await trx("core_search_pending").where({ index_name: name }).delete();
    return { generation, broken: building };
  });
  if (started.broken !== null) await clearGeneration(db, started.broken);
  return started.generation;
};

const swap = async (trx: Knex.Transaction, d: Dictionaries, name: string, generation: string): Promise<string> => {
  const state = await lockIndex(trx, name);
  if (state.building !== generation) throw new Error(`Another rebuild of the search index ${name} has taken over`);
  const pending = Pending.parse(await trx("core_search_pending").where({ index_name: name }).select("id", "document"));
  const target: Target = { generation, version: state.version };
  await buryDocuments(trx, d, target, pending.filter((row) => row.document === null).map((row) => row.id));
  await writeDocuments(trx, d, target, pending.flatMap((row) => row.document ?? []));
  await trx("core_search_pending").where({ index_name: name }).delete();
  await trx("core_search_indexes").where({ name }).update({ live: generation, building: null });
  return state.live;
};

const TABLES = ["core_search_documents", "core_search_postings", "core_search_words", "core_search_word_keys", "core_search_codes"];

const clearGeneration = async (db: Knex, generation: string): Promise<void> => {
  for (const table of TABLES) await db(table).where({ generation }).delete();
  await db("core_search_generations").where({ id: generation }).delete();
};

async function* inBatches(documents: AsyncIterable<SearchDocument>): AsyncGenerator<SearchDocument[]> {
  let batch: SearchDocument[] = [];
  for await (const document of documents) {
    batch.push(document);
    if (batch.length < batchSize) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
