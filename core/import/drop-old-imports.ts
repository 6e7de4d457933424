import { inDays } from "../calendar/local-day.ts";
import type { Db, FileStore, Tx } from "../contract.ts";

const KEEP_DAYS = 7;
/** Each may have thousands of rows, and they go in one transaction. */
const BATCH = 20;

type Tools = { db: Db; files: FileStore; transact<T>(work: (tx: Tx) => Promise<T>): Promise<T> };

/**
 * Uploads go a week after they came, with their rows and findings; what came of them stays. `table`: the owner's uploads, with `id`, `file_id`
 * and `created_at`. The bytes go first, so an interrupted run is made up by the next.
 */
export const dropOldImports = async ({ db, files, transact }: Tools, table: string, now: Date): Promise<void> => {
  for (;;) {
    const due: { id: string; file_id: string | null }[] = await db(table).where("created_at", "<", inDays(now, -KEEP_DAYS)).orderBy("id").limit(BATCH).select("id", "file_id");
    if (due.length === 0) return;
    const fileIds = due.flatMap(({ file_id: fileId }) => fileId ?? []);
    for (const fileId of fileIds) await files.remove(fileId);
    await transact(async (tx) => {
      await tx(table).whereIn("id", due.map(({ id }) => id)).delete();
      await files.unregister(tx, fileIds);
    });
  }
};
