import type { Knex } from "knex";
import { z } from "zod";
import { inDays } from "../calendar/local-day.ts";
import type { Db, Tx } from "../contract.ts";
import type { FileStore } from "../ports/files.ts";

/** A deleted document can be asked for again this long; afterwards nobody but the disk remembers it. */
const KEPT_DAYS = 30;
/** So many in one transaction. */
const AT_ONCE = 200;

type Tools = { db: Db; files: FileStore; transact<T>(work: (tx: Tx) => Promise<T>): Promise<T>; now: Date };

const Holders = z.array(z.object({ holder: z.string(), held: z.string() }));

/** Every column that points to a stored file, asked of the database itself: a new table needs no line here. Both names come quoted. */
const holdersOf = async (db: Db): Promise<z.infer<typeof Holders>> => Holders.parse((await db.raw<{ rows: unknown }>(`
  select c.conrelid::regclass::text as holder, quote_ident(a.attname) as held
  from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
  where c.contype = 'f' and c.confrelid = 'core_files'::regclass`)).rows);

const unused = (db: Db, before: Date, holders: z.infer<typeof Holders>): Knex.QueryBuilder => {
  const query = db("core_files as f").where("f.stored_at", "<", before);
  for (const { holder, held } of holders) void query.whereRaw(`not exists (select 1 from ${holder} h where h.${held} = f.id)`);
  return query;
};

/**
 * Clears away stored files that nothing has pointed to for a month: those of deleted records, and bytes whose transaction never
 * came to its end. What any row points to stays (a published version by its guide, a document by its versions): the foreign keys say
 * so twice, here and when the row is deleted. First the row, then the bytes; bytes without a row are found the next time. Answers how many.
 */
export const dropUnusedFiles = async ({ db, files, transact, now }: Tools): Promise<number> => {
  const before = inDays(now, -KEPT_DAYS);
  let dropped = 0;
  for (;;) {
    const ids: string[] = await transact(async (tx) => {
      const due: string[] = await unused(tx, before, await holdersOf(tx)).orderBy("f.id").limit(AT_ONCE).pluck("f.id");
      return tx("core_files").whereIn("id", due).delete().returning("id").then((rows: { id: string }[]) => rows.map(({ id }) => id));
    });
    for (const id of ids) await files.remove(id);
    dropped += ids.length;
    if (ids.length < AT_ONCE) break;
  }
  return dropped + await dropStrays({ db, files, before });
};

/** Bytes that no row knows: stored for a form that was refused after all. */
const dropStrays = async ({ db, files, before }: { db: Db; files: FileStore; before: Date }): Promise<number> => {
  let dropped = 0;
  for await (const ids of files.storedBefore(before, AT_ONCE)) {
    const known = await files.find(db, ids);
    const strays = ids.filter((id) => !known.has(id));
    for (const id of strays) await files.remove(id);
    dropped += strays.length;
  }
  return dropped;
};
