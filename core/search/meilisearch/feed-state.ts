import type { Knex } from "knex";
import { z } from "zod";

/**
 * How far Meilisearch has followed an index. Every write to the tables counts the version of its index and leaves it on the rows that it
 * touched, so what is still to be written is all rows with a later version: a queue that needs no rows of its own, however long
 * Meilisearch is away, and is part of the very commit that changed the index.
 */
export type FeedState = {
  /** Of the tables. */
  readonly live: string;
  readonly version: string;
  /** Of Meilisearch; null: it was never built. */
  readonly fedGeneration: string | null;
  readonly fedVersion: string | null;
  readonly mark: string | null;
};

const States = z.array(z.object({ live: z.string(), version: z.string(), fedGeneration: z.string().nullable(), fedVersion: z.string().nullable(), mark: z.string().nullable() }));
const KeptUp = z.array(z.object({ name: z.string(), keptUp: z.boolean() }));
const Leases = z.array(z.object({ index_name: z.string() }));

/** Longer than any request to Meilisearch may take: whoever has lost the turn has nothing under way any more. */
const LEASE = "3 minutes";

/** How far one index has been told to Meilisearch; `undefined`: there is no such index. */
export const readFeed = async (db: Knex, name: string): Promise<FeedState | undefined> =>
  States.parse(await allFeeds(db).where("i.name", name)
    .select({ live: "i.live", version: "i.version", fedGeneration: "f.generation", fedVersion: "f.version", mark: "f.mark" }))[0];

/** Every index, and whether Meilisearch has every change of it that is committed. */
export const keptUp = async (db: Knex): Promise<Map<string, boolean>> => {
  const rows = KeptUp.parse(await allFeeds(db)
    .select({ name: "i.name" }).select(db.raw("coalesce(i.live = f.generation and i.version = f.version, false) as ??", ["keptUp"])));
  return new Map(rows.map((row) => [row.name, row.keptUp]));
};

/** One process at a time writes an index; `false`: another does. Taking it anew lengthens the turn. */
export const takeTurn = async (db: Knex, name: string, holder: string): Promise<boolean> => {
  const rows = Leases.parse(await db("core_search_feeds").insert({ index_name: name, holder, held_until: db.raw(`now() + interval '${LEASE}'`) })
    .onConflict("index_name").merge(["holder", "held_until"])
    .where((free) => free.whereNull("core_search_feeds.held_until").orWhereRaw("core_search_feeds.held_until < now()").orWhere("core_search_feeds.holder", holder))
    .returning("index_name"));
  return rows.length > 0;
};

/** Lets another process write; does nothing for who has lost the turn. */
export const leaveTurn = async (db: Knex, name: string, holder: string): Promise<void> => {
  await db("core_search_feeds").where({ index_name: name, holder }).update({ holder: null, held_until: null });
};

export type Fed = { readonly generation: string; readonly version: string; readonly mark: string };

/** Remembers how far it is; not for who has lost the turn. */
export const noteFed = async (db: Knex, name: string, holder: string, fed: Fed): Promise<void> => {
  await db("core_search_feeds").where({ index_name: name, holder }).update(fed);
};

/** What Meilisearch holds is not what was written: it has to be built anew. */
export const forgetFed = async (db: Knex, name: string): Promise<void> => {
  await db("core_search_feeds").where({ index_name: name }).update({ generation: null, version: null, mark: null });
};

const allFeeds = (db: Knex): Knex.QueryBuilder => db("core_search_indexes as i").leftJoin("core_search_feeds as f", "f.index_name", "i.name");
