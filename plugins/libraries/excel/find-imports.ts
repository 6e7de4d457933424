import { notFound, type Db, type User } from "../../../core/contract.ts";
import type { LibraryKind } from "../api.ts";
import type { BookFault } from "./read-upload.ts";

/** `stopped`: the check ended without a result; it is not stored, the work says it. `nothing`: checked, with no row that could be imported. */
export type ImportState = "checking" | "stopped" | "checked" | "nothing" | "running" | "done" | "unreadable";
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

/** With the state they are in: after a work that was cancelled or has failed, an import can be confirmed again, and a check is over without a result. */
const uploads = (db: Db) => db("libraries_imports as i").leftJoin("core_works as w", (on) => { on.on("w.id", "i.work_id").andOnIn("w.state", ["failed", "cancelled"]); })
  .select("i.*", db.raw("case when i.state = 'checked' and coalesce((i.counts ->> 'new')::int, 0) + coalesce((i.counts ->> 'changed')::int, 0) = 0 then 'nothing' when w.id is null then i.state when i.state = 'running' then 'checked' when i.state = 'checking' then 'stopped' else i.state end as state"));

export const readImport = async (db: Db, id: string): Promise<ImportRecord | undefined> => {
  const row: ImportRecord | undefined = await uploads(db).where("i.id", id).first();
  return row === undefined ? undefined : { ...row, counts: { ...NO_COUNTS, ...row.counts } };
};

/** An upload is its owner's alone; anybody else's is a page that does not exist. */
export const findImport = async (db: Db, user: User, kind: LibraryKind, id: string): Promise<ImportRecord> => {
  const row = await readImport(db, id);
  if (row === undefined || row.owner_id !== user.id || row.kind !== kind) throw notFound();
  return row;
};

export const findImports = async (db: Db, user: User, kind: LibraryKind): Promise<Pick<ImportRecord, "id" | "file_name" | "state" | "work_id" | "created_at">[]> =>
  uploads(db).where({ "i.owner_id": user.id, "i.kind": kind }).orderBy("i.id", "desc").limit(IMPORTS_SIZE);
