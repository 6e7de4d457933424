import { forbid, notFound, refuse, type Tx, type User } from "../../../core/contract.ts";
import { placeOf } from "../records/department-rows.ts";
import { mayEdit } from "../records/policy.ts";
import { recordChange, type Act } from "../records/record-change.ts";
import { documentSource, type DocumentRow } from "./document-rows.ts";
import { keepFileVersion } from "./keep-file-version.ts";

/** Brings an earlier file back as the newest version; nothing is lost by it. Answers the number of the new version. */
export const restoreFile = async (tx: Tx, actor: User, { id, version }: { id: string; version: number }, act: Act): Promise<number> => {
  await tx("libraries_documents").where({ id }).forUpdate().first("id");
  const row: DocumentRow | undefined = await documentSource.rows(tx).where("t.id", id).first();
  const wanted: { file_id: string } | undefined = await tx("libraries_document_files").where({ document_id: id, version }).first("file_id");
  if (row === undefined || wanted === undefined) throw notFound();
  if (!mayEdit(actor, placeOf(row))) throw forbid("libraries.edit");
  if (row.state === "merged") throw refuse("libraries.merged");
  if (row.file_version === version) return version;
  const next = row.file_version + 1;
  await tx("libraries_documents").where({ id }).update({ file_id: wanted.file_id, file_version: next, revision: row.revision + 1, updated_at: act.now });
  await keepFileVersion(tx, { documentId: id, version: next, fileId: wanted.file_id, actor, now: act.now, restoredFrom: version });
  await recordChange(tx, actor, { kind: "documents", id, what: "changed", title: row.name, detail: { changed: ["file_id"], restored: version } }, act);
  return next;
};
