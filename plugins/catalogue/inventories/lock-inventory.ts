import { notFound, refuse, type Tx } from "../../../core/contract.ts";
import type { Inventory, InventoryState } from "./model.ts";

/** The list, locked, in the state that the act needs. */
export const lockInventory = async (tx: Tx, id: string, state: InventoryState): Promise<Inventory> => {
  const found: Inventory | undefined = await tx("catalogue_inventories as n").join("core_regions as r", "r.code", "n.region_code").leftJoin("core_departments as d", "d.id", "n.department_id")
    .where("n.id", id).forUpdate("n").first("n.*", "r.name as region", "r.path as region_path", tx.raw("coalesce(d.name, '') as department"), tx.raw("coalesce(d.path, '') as department_path"));
  if (found === undefined) throw notFound();
  if (found.state !== state) throw refuse("catalogue.inventory-not-now");
  return found;
};
