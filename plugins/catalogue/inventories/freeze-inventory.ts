import { localDay } from "../../../core/calendar/local-day.ts";
import { forbid, type Audit, type Tx, type User } from "../../../core/contract.ts";
import { lockInventory } from "./lock-inventory.ts";
import { inventoryPlace, mayKeep } from "./policy.ts";

/**
 * 冻结: the list gets the next number of its region and year, and nobody changes it any more. Year and number stand as in every document (GB/T 9704-2012 7.2.5);
 * the code stands beside the name, because two regions may be called 鼓楼区, and 城关镇 and 城关街道 of one district are both 城关.
 */
export const freezeInventory = async (tx: Tx, actor: User, { id, now }: { id: string; now: Date }, { audit }: { audit: Audit }): Promise<{ number: string }> => {
  const list = await lockInventory(tx, id, "draft");
  if (!mayKeep(actor, inventoryPlace(list))) throw forbid("catalogue.edit");
  const year = `〔${localDay(now).slice(0, 4)}〕`;
  // Everybody who numbers in this region and year waits for the same lock: no gap, no number twice.
  await tx.raw("select pg_advisory_xact_lock(hashtextextended(?, 0))", [`catalogue inventories ${list.region_code} ${year}`]);
  const [given]: { count: string }[] = await tx("catalogue_inventories").where({ region_code: list.region_code }).whereRaw("strpos(number, ?) > 0", [year]).select(tx.raw("count(*) as count"));
  const number = `${list.region.replace(/(?:省|市|区|县|镇|街道)$/, "")}（${list.region_code}）政服清${year}${Number(given?.count ?? 0) + 1}号`;
  await tx("catalogue_inventories").where({ id }).update({ state: "frozen", number, frozen_at: now, frozen_by: actor.id });
  await audit.record(tx, { at: now, actor, action: "catalogue.inventory-frozen", subject: `inventory:${id}`, detail: { number, rows: list.row_count } });
  return { number };
};
