import type { Db, User } from "../../../core/contract.ts";

/** Whoever has done nothing for so long has probably left. */
const GONE_AFTER_MS = 10 * 60_000;

export type Other = { name: string; seenAt: Date };

/** Who else has the draft open now, the one seen last first. */
export const findOthers = async (db: Db, user: User, versionId: string, now: Date): Promise<Other[]> => {
  const rows: { name: string; seen_at: Date }[] = await db("catalogue_draft_visitors as v").join("core_staff as s", "s.id", "v.staff_id")
    .where("v.version_id", versionId).whereNot("v.staff_id", user.id).where("v.seen_at", ">", new Date(now.getTime() - GONE_AFTER_MS))
    .orderBy("v.seen_at", "desc").select("s.name", "v.seen_at");
  return rows.map((row) => ({ name: row.name, seenAt: row.seen_at }));
};
