import type { Tx, User } from "../../../core/contract.ts";
import type { WriteTools } from "../entries/create-entry.ts";
import { lockGroup } from "./lock-group.ts";

/** Removes a folder; its items fall back to the 目录 itself (the foreign key lets them go). */
export const removeGroup = async (tx: Tx, actor: User, { id, now }: { id: string; now: Date }, { audit, people }: WriteTools): Promise<{ entryId: string; items: number }> => {
  const group = await lockGroup(tx, people, actor, id);
  const [held]: { count: string }[] = await tx("catalogue_items").where({ group_id: id }).select(tx.raw("count(*) as count"));
  await tx("catalogue_groups").where({ id }).delete();
  await audit.record(tx, { at: now, actor, action: "catalogue.group-removed", subject: `group:${id}`, detail: { name: group.name, items: Number(held?.count ?? 0) } });
  return { entryId: group.entry_id, items: Number(held?.count ?? 0) };
};
