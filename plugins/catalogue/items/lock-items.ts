import type { Tx } from "../../../core/contract.ts";

/** Locks items until the end of the transaction, always in the same order: whoever acts on one of them comes before or after, never in between. */
export const lockItems = async (tx: Tx, itemIds: readonly string[]): Promise<void> => {
  await tx("catalogue_items").whereIn("id", [...itemIds]).orderBy("id").forUpdate().select("id");
};
