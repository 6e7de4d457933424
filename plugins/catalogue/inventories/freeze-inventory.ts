import { localDay } from "../../../core/calendar/local-day.ts";
import { forbid, type Audit, type Tx, type User } from "../../../core/contract.ts";
import { lockInventory } from "./lock-inventory.ts";
import { inventoryPlace, mayKeep } from "./policy.ts";

/** 冻结: the list gets the next number of its region and year (云岭政服清〔2026〕1号), and nobody changes it any more. */
export const freezeInventory = async (tx: Tx, actor: User, { id, now }: { id: string; now: Date }, { audit }: { audit: Audit }): Promise<{ number: string }> => {
  const list = await lockInventory(tx, id, "draft");
  if (!mayKeep(actor, inventoryPlace(list))) throw forbid("catalogue.edit");
  const before = `${list.region.replace(/(?:省|市|区|县|镇|街道)$/, "")}政服清〔${localDay(now).slice(0, 4)}〕`;
  // Everybody who numbers in this region and year waits for the same lock: no gap, no number twice.
  await tx.raw("select pg_advisory_xact_lock(hashtextextended(?, 0))", [`catalogue inventories ${before}`]);
  const [given]: { count: string }[] = await tx("catalogue_inventories").whereRaw("starts_with(number, ?)", [before]).select(tx.raw("count(*) as count"));
  const number = `${before}${Number(given?.count ?? 0) + 1}号`;
  await tx("catalogue_inventories").where({ id }).update({ state: "frozen", number, frozen_at: now, frozen_by: actor.id });
  await audit.record(tx, { at: now, actor, action: "catalogue.inventory-frozen", subject: `inventory:${id}`, detail: { number, rows: list.row_count } });
  return { number };
};
