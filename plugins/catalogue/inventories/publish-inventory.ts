import { forbid, type Audit, type Tx, type User } from "../../../core/contract.ts";
import { lockInventory } from "./lock-inventory.ts";
import { inventoryPlace, mayPublish } from "./policy.ts";

/** 公布: everybody can read the list from now on. */
export const publishInventory = async (tx: Tx, actor: User, { id, now }: { id: string; now: Date }, { audit }: { audit: Audit }): Promise<{ number: string }> => {
  const list = await lockInventory(tx, id, "frozen");
  if (!mayPublish(actor, inventoryPlace(list))) throw forbid("catalogue.publish");
  await tx("catalogue_inventories").where({ id }).update({ state: "published", published_at: now, published_by: actor.id });
  await audit.record(tx, { at: now, actor, action: "catalogue.inventory-published", subject: `inventory:${id}`, detail: { number: list.number } });
  return { number: list.number };
};
