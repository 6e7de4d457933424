import type { Tx, User } from "../../../core/contract.ts";

type Kept = { documentId: string; version: number; fileId: string; actor: User; now: Date; restoredFrom: number | null };

/** Writes down which file a document has from now on; those before it stay. */
export const keepFileVersion = async (tx: Tx, { documentId, version, fileId, actor, now, restoredFrom }: Kept): Promise<void> => {
  await tx("libraries_document_files").insert({
    document_id: documentId, version, file_id: fileId, uploaded_at: now, uploaded_by: actor.id, uploaded_by_name: actor.name, restored_from: restoredFrom,
  });
};
