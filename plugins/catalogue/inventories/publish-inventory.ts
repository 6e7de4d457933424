import { forbid, refuse, type Audit, type Tx, type User } from "../../../core/contract.ts";
import { lockInventory } from "./lock-inventory.ts";
import { inventoryPlace, mayPublish } from "./policy.ts";
import { isSecretNow } from "./secret-rows.ts";

/** 公布: everybody can read the list from now on. What has become 涉密 since it was generated keeps it back. */
export const publishInventory = async (tx: Tx, actor: User, { id, now }: { id: string; now: Date }, { audit }: { audit: Audit }): Promise<{ number: string }> => {
  const list = await lockInventory(tx, id, "frozen");
  if (!mayPublish(actor, inventoryPlace(list))) throw forbid("catalogue.publish");
  const [secret]: { count: string }[] = await tx("catalogue_inventory_rows as w").where("w.inventory_id", id).whereRaw(isSecretNow("w")).count("* as count");
  if (secret !== undefined && secret.count !== "0") throw refuse("catalogue.inventory-secret", { field: "", values: { count: secret.count } });
  await tx("catalogue_inventories").where({ id }).update({ state: "published", published_at: now, published_by: actor.id });
  await audit.record(tx, { at: now, actor, action: "catalogue.inventory-published", subject: `inventory:${id}`, detail: { number: list.number } });
  return { number: list.number };
};
