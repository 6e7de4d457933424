import { notFound, type Db, type User } from "../../../core/contract.ts";
import type { LibraryKind } from "../api.ts";
import type { BookFault } from "./read-upload.ts";

export type ImportState = "checking" | "checked" | "running" | "done" | "unreadable";
/** What an import would do (new, changed), and has done (added, updated). */
export type ImportCounts = { new: number; changed: number; added: number; updated: number; same: number; faulty: number };
export const NO_COUNTS: ImportCounts = { new: 0, changed: 0, added: 0, updated: 0, same: 0, faulty: 0 };

/** `sheets` of a fault are told by name: the file itself is not looked at again. */
export type SaidFault = Omit<BookFault, "sheet"> & { sheet: string };

export type ImportRecord = {
  id: string; kind: LibraryKind; owner_id: string; file_id: string | null; file_name: string; state: ImportState; work_id: string | null;
  counts: ImportCounts; faults: readonly SaidFault[]; created_at: Date;
};

export const IMPORTS_SIZE = 20;

export const readImport = async (db: Db, id: string): Promise<ImportRecord | undefined> => {
  const row: ImportRecord | undefined = await db("libraries_imports").where({ id }).first();
  return row === undefined ? undefined : { ...row, counts: { ...NO_COUNTS, ...row.counts } };
};

/** An upload is its owner's alone; anybody else's is a page that does not exist. */
export const findImport = async (db: Db, user: User, kind: LibraryKind, id: string): Promise<ImportRecord> => {
  const row = await readImport(db, id);
  if (row === undefined || row.owner_id !== user.id || row.kind !== kind) throw notFound();
  return row;
};

export const findImports = async (db: Db, user: User, kind: LibraryKind): Promise<Pick<ImportRecord, "id" | "file_name" | "state" | "work_id" | "created_at">[]> =>
  db("libraries_imports").where({ owner_id: user.id, kind }).orderBy("id", "desc").limit(IMPORTS_SIZE).select("id", "file_name", "state", "work_id", "created_at");
