import type { Db, User } from "../contract.ts";
import { notFound } from "../http/refusal.ts";
import type { StoredFile } from "../ports/files.ts";
import { mayOpenWork } from "./policy.ts";
import type { WorkRow } from "./model.ts";

export const WORKS_SIZE = 20;

export type FoundWork = WorkRow & { file: Pick<StoredFile, "id" | "name" | "size" | "type"> | null };
type Joined = WorkRow & { file_name: string | null; file_size: string | null; file_type: string | null };

const workQuery = (db: Db) => db("core_works as w").leftJoin("core_files as f", "f.id", "w.file_id")
  .select("w.*", "f.name as file_name", "f.size as file_size", "f.type as file_type");

const toWork = ({ file_name: name, file_size: size, file_type: type, ...row }: Joined): FoundWork => ({
  ...row, file: row.file_id === null || name === null ? null : { id: row.file_id, name, size: Number(size), type: type ?? "" },
});

/** A page of one's own works, newest first. */
export const findWorks = async (db: Db, user: User, page: number): Promise<{ works: FoundWork[]; total: number; page: number }> => {
  const counted = await db("core_works").where({ owner_id: user.id }).count("* as count").first();
  const total = Number(counted?.["count"] ?? 0);
  const shown = Math.min(page, Math.max(1, Math.ceil(total / WORKS_SIZE)));
  const rows: Joined[] = await workQuery(db).where("w.owner_id", user.id).orderBy("w.id", "desc").limit(WORKS_SIZE).offset((shown - 1) * WORKS_SIZE);
  return { works: rows.map(toWork), total, page: shown };
};

/** Somebody else's work is a page that does not exist. */
export const findWork = async (db: Db, user: User, id: string): Promise<FoundWork> => {
  const row: Joined | undefined = await workQuery(db).where("w.id", id).first();
  if (row === undefined || !mayOpenWork(user, row)) throw notFound();
  return toWork(row);
};

/** Those that wait or run, for the number beside 我的任务. */
export const countOpenWorks = async (db: Db, user: User): Promise<number> => {
  const counted = await db("core_works").where({ owner_id: user.id }).whereIn("state", ["queued", "running"]).count("* as count").first();
  return Number(counted?.["count"] ?? 0);
};
