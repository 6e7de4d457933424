import type { Tx } from "../../../core/contract.ts";
import type { CatalogueItems } from "../../catalogue/api.ts";
import { findRemarks } from "./find-remarks.ts";

/** A version that is handed in again: remarks at elements that say something else now are settled. Run as often as one likes. */
export const settleChanged = async (tx: Tx, items: CatalogueItems, { versionId, actorId, at }: { versionId: string; actorId: string; at: Date }): Promise<void> => {
  const remarks = await findRemarks(tx, { versionId, elements: await items.elements(tx, versionId) });
  const ids = remarks.filter(({ how, changed }) => how === "" && changed).map(({ id }) => id);
  if (ids.length > 0) await tx("review_remarks").whereIn("id", ids).update({ settled_at: at, settled_by: actorId, settled_how: "changed" });
};
