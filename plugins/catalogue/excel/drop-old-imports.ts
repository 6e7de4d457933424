import type { Db, FileStore, Tx } from "../../../core/contract.ts";

const KEEP_MS = 7 * 86_400_000;
/** Each may have thousands of rows, and they go in one transaction. */
const BATCH = 20;

type Tools = { db: Db; files: FileStore; transact<T>(work: (tx: Tx) => Promise<T>): Promise<T> };

/** Uploads go a week after they came, with their rows and findings; the items that came of them stay. The bytes go first, so an interrupted run is made up by the next. */
export const dropOldImports = async ({ db, files, transact }: Tools, now: Date): Promise<void> => {
  for (;;) {
    const due: { id: string; file_id: string | null }[] = await db("catalogue_imports").where("created_at", "<", new Date(now.getTime() - KEEP_MS)).orderBy("id").limit(BATCH).select("id", "file_id");
    if (due.length === 0) return;
    const fileIds = due.flatMap(({ file_id: fileId }) => fileId ?? []);
    for (const fileId of fileIds) await files.remove(fileId);
    await transact(async (tx) => {
      await tx("catalogue_imports").whereIn("id", due.map(({ id }) => id)).delete();
      await files.unregister(tx, fileIds);
    });
  }
};
