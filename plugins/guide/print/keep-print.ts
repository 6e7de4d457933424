import type { FileStore, StoredFile, Tx } from "../../../core/contract.ts";
import type { PrintRow } from "./find-print.ts";

/** `before`: the file that was found there and is not good any more, of another edition or lost. */
type Input = { printId: string; edition: string; file: StoredFile; before: string | null; now: Date };

/** Keeps the finished PDF for the next reader; answers the file that counts, which is another process's if that was faster. */
export const keepPrint = async (tx: Tx, files: FileStore, { printId, edition, file, before, now }: Input): Promise<string> => {
  const row: PrintRow = await tx("guide_prints").where({ id: printId }).forUpdate().first();
  if (row.file_id !== null && row.file_id !== before && row.edition === edition) return row.file_id;
  await files.register(tx, file);
  await tx("guide_prints").where({ id: row.id }).update({ file_id: file.id, edition, printed_at: now });
  return file.id;
};
