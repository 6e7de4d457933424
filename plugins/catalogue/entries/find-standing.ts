import type { Db } from "../../../core/contract.ts";
import type { ItemState } from "../api.ts";

const SHOWN = 20;

/** The items that belong, or belonged in one of their versions, to an entry: while there is one the entry stays. */
export const findStanding = async (db: Db, entryId: string): Promise<{ total: number; items: { id: string; name: string; state: ItemState }[] }> => {
  const ids: string[] = await db("catalogue_item_versions").where({ entry_id: entryId }).distinct().orderBy("item_id").pluck("item_id");
  const rows: { item_id: string; name: string; state: ItemState }[] = await db("catalogue_item_versions").whereIn("item_id", ids.slice(0, SHOWN)).where("head", true)
    .orderBy("item_id").select("item_id", "name", "state");
  return { total: ids.length, items: rows.map(({ item_id: id, name, state }) => ({ id, name, state })) };
};
