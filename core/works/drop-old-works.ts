import { inDays } from "../calendar/local-day.ts";
import type { Db, FileStore, Tx } from "../contract.ts";

export const KEEP_FILE_DAYS = 7;
const KEEP_ROW_DAYS = 90;
const BATCH = 200;

type Tools = { db: Db; files: FileStore; transact<T>(work: (tx: Tx) => Promise<T>): Promise<T> };

/** Result files go after a week, the rows after three months. The bytes go first: a run that is interrupted is made up by the next one. */
export const dropOldWorks = async ({ db, files, transact }: Tools, now: Date): Promise<void> => {
  const before = (days: number): Date => inDays(now, -days);
  for (;;) {
    const due: { id: string; file_id: string }[] = await db("core_works").whereNotNull("file_id").where("ended_at", "<", before(KEEP_FILE_DAYS))
      .orderBy("id").limit(BATCH).select("id", "file_id");
    if (due.length === 0) break;
    for (const { file_id: fileId } of due) await files.remove(fileId);
    await transact(async (tx) => {
      await tx("core_works").whereIn("id", due.map(({ id }) => id)).update({ file_id: null });
      await files.unregister(tx, due.map(({ file_id: fileId }) => fileId));
    });
  }
  await db("core_works").whereNull("file_id").where("ended_at", "<", before(KEEP_ROW_DAYS)).delete();
};
