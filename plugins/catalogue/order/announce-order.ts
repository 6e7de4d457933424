import type { Tx } from "../../../core/contract.ts";
import { itemsTouched } from "../api.ts";

const CHUNK = 500;

/** Lists that others keep of the items in force follow the new order. */
export const announceOrder = async (tx: Tx, items: { entryIds: readonly string[] } | { itemIds: readonly string[] }): Promise<void> => {
  const ids: string[] = await tx("catalogue_items as i").join("catalogue_item_versions as v", "v.item_id", "i.id").where("v.state", "published")
    .modify((rows) => { if ("entryIds" in items) void rows.whereRaw("i.entry_id = any(?)", [[...items.entryIds]]); else void rows.whereRaw("i.id = any(?)", [[...items.itemIds]]); })
    .orderBy("i.id").pluck("i.id");
  for (let at = 0; at < ids.length; at += CHUNK) await tx.emit(itemsTouched, { itemIds: ids.slice(at, at + CHUNK) });
};
