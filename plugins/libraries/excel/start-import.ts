import { can, forbid, refuse, type FileStore, type StartWork, type Tx, type User, type StoredFile } from "../../../core/contract.ts";
import { kinds } from "../records/kinds.ts";
import { findImport } from "./find-imports.ts";
import type { OfImport } from "./import-works.ts";
import type { LibraryBook } from "./library-book.ts";

type Upload = { file: StoredFile; now: Date };
type Tools = { files: FileStore; startCheck: StartWork<OfImport> };

/** Takes an upload in and asks for its check. Answers the id of the work. */
export const uploadLibraryImport = async (tx: Tx, actor: User, book: LibraryBook, { file, now }: Upload, { files, startCheck }: Tools): Promise<string> => {
  if (!can(actor, book.access)) throw forbid(book.access);
  await files.register(tx, file);
  const [row]: { id: string }[] = await tx("libraries_imports").insert({ kind: book.kind, owner_id: actor.id, file_id: file.id, file_name: file.name, created_at: now }).returning("id");
  if (row === undefined) throw new Error("An import was not written");
  const workId = await startCheck(tx, actor, { title: `检查导入文件：${file.name}`, input: { id: row.id }, now });
  await tx("libraries_imports").where({ id: row.id }).update({ work_id: workId });
  return workId;
};

/** 确认导入: once, and only after the check. Answers the id of the work. */
export const confirmLibraryImport = async (tx: Tx, actor: User, book: LibraryBook, { id, now }: { id: string; now: Date }, startImport: StartWork<OfImport>): Promise<string> => {
  if (!can(actor, book.access)) throw forbid(book.access);
  await tx("libraries_imports").where({ id }).forUpdate().first("id");
  const upload = await findImport(tx, actor, book.kind, id);
  if (upload.state === "nothing") throw refuse("libraries.import-nothing");
  if (upload.state !== "checked") throw refuse("libraries.import-not-ready");
  const workId = await startImport(tx, actor, { title: `导入${kinds[book.kind].label}：${upload.file_name}`, input: { id }, now });
  await tx("libraries_imports").where({ id }).update({ state: "running", work_id: workId });
  return workId;
};
