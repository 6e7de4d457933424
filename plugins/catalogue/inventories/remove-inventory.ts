import { forbid, type Audit, type Tx, type User } from "../../../core/contract.ts";
import { lockInventory } from "./lock-inventory.ts";
import { inventoryPlace, mayKeep } from "./policy.ts";

/** Removes a draft; a list that has a number stays for ever. */
export const removeInventory = async (tx: Tx, actor: User, { id, now }: { id: string; now: Date }, { audit }: { audit: Audit }): Promise<void> => {
  const list = await lockInventory(tx, id, "draft");
  if (!mayKeep(actor, inventoryPlace(list))) throw forbid("catalogue.edit");
  await tx("catalogue_inventories").where({ id }).delete();
  await audit.record(tx, { at: now, actor, action: "catalogue.inventory-removed", subject: `inventory:${id}`, detail: { title: list.title } });
};
