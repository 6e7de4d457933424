import type { Db } from "../../../core/contract.ts";

export type FileVersion = {
  version: number; file_id: string; name: string; type: string; size: string; uploaded_at: Date; uploaded_by_name: string; restored_from: number | null;
};

/** Every file that a document has had, the newest first. */
export const findFileVersions = async (db: Db, documentId: string): Promise<FileVersion[]> =>
  db("libraries_document_files as v").join("core_files as f", "f.id", "v.file_id").where("v.document_id", documentId).orderBy("v.version", "desc")
    .select("v.version", "v.file_id", "f.name", "f.type", "f.size", "v.uploaded_at", "v.uploaded_by_name", "v.restored_from");
