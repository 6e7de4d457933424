import type { Db } from "../../contract.ts";
import { notFound } from "../../http/refusal.ts";

export type SignInDocument = { id: string; title: string; position: number; file_id: string; file_name: string; file_type: string; file_size: string };

/** The documents of the sign-in page in their order. */
export const findDocuments = (db: Db): Promise<SignInDocument[]> =>
  db("core_sign_in_documents as t").join("core_files as f", "f.id", "t.file_id").orderBy(["t.position", "t.id"])
    .select("t.id", "t.title", "t.position", "t.file_id", "f.name as file_name", "f.type as file_type", "f.size as file_size");

export const documentAt = async (db: Db, id: string): Promise<SignInDocument> => {
  const found = (await findDocuments(db)).find((one) => one.id === id);
  if (found === undefined) throw notFound();
  return found;
};

export const documentHref = (id: string): string => `/sign-in/documents/${id}`;
