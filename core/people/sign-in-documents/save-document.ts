import type { Tx } from "../../contract.ts";
import { recordAudit } from "../../audit/audit.ts";
import type { User } from "../access.ts";
import { documentAt } from "./find-documents.ts";
import { mustManageDocuments } from "./policy.ts";

/** Puts a document on the sign-in page, where everybody can take it (HLJ-2.1.1). */
export const addDocument = async (tx: Tx, actor: User, { title, position, fileId, now }: { title: string; position: number; fileId: string; now: Date }): Promise<void> => {
  mustManageDocuments(actor);
  await tx("core_sign_in_documents").insert({ title, position, file_id: fileId, added_at: now });
  await recordAudit(tx, { at: now, actor, action: "people.sign-in-document-added", subject: "site:sign-in", detail: { title } });
};

/** Changes title and place; another file when one was chosen. */
export const changeDocument = async (tx: Tx, actor: User, { id, title, position, fileId, now }: { id: string; title: string; position: number; fileId: string | null; now: Date }): Promise<void> => {
  mustManageDocuments(actor);
  const known = await documentAt(tx, id);
  await tx("core_sign_in_documents").where({ id }).update({ title, position, file_id: fileId ?? known.file_id });
  await recordAudit(tx, { at: now, actor, action: "people.sign-in-document-changed", subject: "site:sign-in", detail: { title, from: known.title, newFile: fileId !== null } });
};

/** Takes a document off the sign-in page. */
export const deleteDocument = async (tx: Tx, actor: User, { id, now }: { id: string; now: Date }): Promise<string> => {
  mustManageDocuments(actor);
  const { title } = await documentAt(tx, id);
  await tx("core_sign_in_documents").where({ id }).delete();
  await recordAudit(tx, { at: now, actor, action: "people.sign-in-document-deleted", subject: "site:sign-in", detail: { title } });
  return title;
};
