import { refuse, type Tx, type User } from "../../../core/contract.ts";
import type { WriteTools } from "./create-entry.ts";
import { lockEntry } from "./lock-entry.ts";

/** Removes an entry that no version of any item belongs to; its number is never given again. */
export const removeEntry = async (tx: Tx, actor: User, input: { id: string; now: Date }, { audit, people }: WriteTools): Promise<void> => {
  const entry = await lockEntry(tx, people, actor, input.id);
  const used: string[] = await tx("catalogue_item_versions").where({ entry_id: entry.id }).distinct().pluck("item_id");
  if (used.length > 0) throw refuse("catalogue.entry-used", { values: { count: used.length } });
  if (entry.base_code !== null) {
    await tx("catalogue_code_history").insert({ old_code: entry.base_code, kind: "released", reason: `目录“${entry.name}”已删除`, changed_at: input.now });
  }
  await tx("catalogue_entries").where({ id: entry.id }).delete();
  await audit.record(tx, { at: input.now, actor, action: "catalogue.entry-removed", subject: `entry:${entry.id}`, detail: { name: entry.name, baseCode: entry.base_code ?? "" } });
};
