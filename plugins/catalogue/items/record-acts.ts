import type { Tx, User } from "../../../core/contract.ts";
import type { ItemAction, ItemState } from "../api.ts";

export type Act = { itemId: string; versionId: string; action: ItemAction; from: ItemState | ""; to: ItemState; toStep?: string; opinion: string };

/** The life of items, for ever; `actor` nobody means the operator (import, demo). */
export const recordActs = async (tx: Tx, actor: Pick<User, "id" | "name"> | null, at: Date, acts: readonly Act[]): Promise<void> => {
  const rows = acts.map((act) => ({
    item_id: act.itemId, version_id: act.versionId, action: act.action, from_state: act.from, to_state: act.to, to_step: act.toStep ?? "",
    actor_id: actor?.id ?? null, actor_name: actor?.name ?? "系统", opinion: act.opinion, at,
  }));
  if (rows.length > 0) await tx.batchInsert("catalogue_acts", rows, 1_000);
};
