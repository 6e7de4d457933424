import type { Tx, User } from "../../../core/contract.ts";

/** As many as one sees at a glance. */
const KEPT = 8;

export type Printed = { itemId: string; code: string; name: string; now: Date };

/**
 * 最近打印: what a member of staff has just had printed stands first on the own desk, and the oldest falls off. Everybody may print what is
 * public, so there is nothing to ask a policy; only the own list is written.
 */
export const rememberPrint = async (tx: Tx, actor: User, { itemId, code, name, now }: Printed): Promise<void> => {
  await tx("guide_recent_prints").insert({ staff_id: actor.id, item_id: itemId, code, name, printed_at: now }).onConflict(["staff_id", "item_id"]).merge();
  const newest = tx("guide_recent_prints").where({ staff_id: actor.id }).orderByRaw("printed_at desc, item_id desc").limit(KEPT).select("item_id");
  await tx("guide_recent_prints").where({ staff_id: actor.id }).whereNotIn("item_id", newest).delete();
};
