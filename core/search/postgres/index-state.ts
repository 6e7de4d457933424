import type { Knex } from "knex";
import { z } from "zod";

/** Which generation answers, which one is being built, and how often the index has changed. Bigints are texts. */
export type IndexState = { readonly live: string; readonly building: string | null; readonly version: string };

const State = z.object({ live: z.string(), building: z.string().nullable(), version: z.string() });
const States = z.array(State);
const Ids = z.array(z.object({ id: z.string() }));

/** `undefined`: nothing was ever written into this index. */
export const readState = async (db: Knex, name: string): Promise<IndexState | undefined> =>
  States.parse(await db("core_search_indexes").where({ name }).select("live", "building", "version"))[0];

/** All indexes there are. */
export const indexNames = (db: Knex): Promise<string[]> => db("core_search_indexes").orderBy("name").pluck("name");

/** An empty generation, which nobody reads until it is made the one that answers. */
export const newGeneration = async (db: Knex, name: string): Promise<string> => {
  const [row] = Ids.parse(await db("core_search_generations").insert({ index_name: name }).returning("id"));
  if (row === undefined) throw new Error("No search generation was made");
  return row.id;
};

/** Counts the change and keeps the row until the commit: writers of one index take turns. Makes the index if needed. */
export const lockIndex = async (trx: Knex.Transaction, name: string): Promise<IndexState> => {
  const locked = await bump(trx, name);
  if (locked !== undefined) return locked;
  const live = await newGeneration(trx, name);
  await trx("core_search_indexes").insert({ name, live }).onConflict("name").ignore();
  const made = await bump(trx, name);
  if (made === undefined) throw new Error(`The search index ${name} could not be made`);
  return made;
};

const bump = async (trx: Knex.Transaction, name: string): Promise<IndexState | undefined> =>
  States.parse(await trx("core_search_indexes").where({ name }).increment("version", 1)
    .returning(["live", "building", "version"]))[0];
