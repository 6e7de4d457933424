import { notFound, type Tx } from "../../../core/contract.ts";
import type { ItemVersion } from "../api.ts";
import { findVersion } from "./read-versions.ts";

/**
 * The version, with its item locked until the end of the transaction: two people who act on one item come one after the other,
 * whichever of its versions they hold.
 */
export const lockVersion = async (tx: Tx, versionId: string): Promise<ItemVersion> => {
  const row: { item_id: string } | undefined = await tx("catalogue_item_versions").where({ id: versionId }).first("item_id");
  if (row === undefined) throw notFound();
  await tx("catalogue_items").where({ id: row.item_id }).forUpdate().select("id");
  const version = await findVersion(tx, versionId);
  if (version === null) throw notFound();
  return version;
};
