import type { AnyHouse } from "../records/shelf.ts";

const KEEP_MS = 7 * 86_400_000;
const BATCH = 100;

/** Uploads go a week after they came, with their findings; the records that came of them stay. The bytes go first, so an interrupted run is made up by the next. */
export const dropOldImports = async ({ db, files, transact, clock }: AnyHouse): Promise<void> => {
  const until = new Date(clock.now().getTime() - KEEP_MS);
  for (;;) {
    const due: { id: string; file_id: string | null }[] = await db("libraries_imports").where("created_at", "<", until).orderBy("id").limit(BATCH).select("id", "file_id");
    if (due.length === 0) return;
    const fileIds = due.flatMap(({ file_id: fileId }) => fileId ?? []);
    for (const fileId of fileIds) await files.remove(fileId);
    await transact(async (tx) => {
      await tx("libraries_imports").whereIn("id", due.map(({ id }) => id)).delete();
      await files.unregister(tx, fileIds);
    });
  }
};
