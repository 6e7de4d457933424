import type { Knex } from "knex";
import { z } from "zod";
import { lockIndex, readState } from "./index-state.ts";

/** Documents per transaction: others that change the same index wait for a moment at most. */
const changesAtOnce = 2_000;

type Count = { readonly number: number; readonly hits: number };
const Counts = z.object({ rows: z.array(z.object({ number: z.number(), hits: z.number() })) });

/** Writes down how often documents were opened, where that has changed. What is written anew or built meanwhile is set right the next time. */
export const recountHits = async (db: Knex, name: string, hits: ReadonlyMap<string, number>): Promise<void> => {
  const state = await readState(db, name);
  if (state === undefined) return;
  const changed = await changedCounts(db, state.live, hits);
  for (let start = 0; start < changed.length; start += changesAtOnce) {
    await writeCounts(db, name, state.live, changed.slice(start, start + changesAtOnce));
  }
};

const changedCounts = async (db: Knex, generation: string, hits: ReadonlyMap<string, number>): Promise<Count[]> => Counts.parse(await db.raw(`
  select d.number, coalesce(r.hits, 0) as hits
  from core_search_documents d left join unnest(?::text[], ?::integer[]) as r(id, hits) on r.id = d.id
  where d.generation = ?::bigint and d.alive and d.hits <> coalesce(r.hits, 0)
  order by d.number`, [[...hits.keys()], [...hits.values()], generation])).rows;

const writeCounts = (db: Knex, name: string, generation: string, counts: readonly Count[]): Promise<void> =>
  db.transaction(async (trx) => {
    const { live, version } = await lockIndex(trx, name);
    if (live !== generation) return;
    await trx.raw(`
      update core_search_documents d set hits = r.hits, version = ?::bigint from unnest(?::integer[], ?::integer[]) as r(number, hits)
      where d.generation = ?::bigint and d.number = r.number and d.alive`,
    [version, counts.map(({ number }) => number), counts.map((count) => count.hits), generation]);
  });
