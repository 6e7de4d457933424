import type { FileStore, StoredFile, Tx } from "../../../core/contract.ts";
import type { PrintRow } from "./find-print.ts";

type Input = { printId: string; edition: string; file: StoredFile; now: Date };

/** Keeps the finished PDF for the next reader; answers the file that counts, which is another process's if that was faster. */
export const keepPrint = async (tx: Tx, files: FileStore, input: Input): Promise<string> => {
  const row: PrintRow = await tx("guide_prints").where({ id: input.printId }).forUpdate().first();
  if (row.file_id !== null && row.edition === input.edition) return row.file_id;
  await files.register(tx, input.file);
  await tx("guide_prints").where({ id: row.id }).update({ file_id: input.file.id, edition: input.edition, printed_at: input.now });
  return input.file.id;
};
