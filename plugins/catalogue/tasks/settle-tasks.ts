import type { Tx } from "../../../core/contract.ts";

/** A version in force that no longer cites the old law has settled the task about it. */
export const settleLawTasks = async (tx: Tx, itemIds: readonly string[], now: Date): Promise<void> => {
  await tx("catalogue_tasks as t").whereRaw("t.item_id = any(?)", [[...itemIds]]).where({ "t.kind": "law-changed" }).whereNull("t.done_at")
    .whereNotExists(tx("catalogue_item_versions as v").join("catalogue_version_links as l", "l.version_id", "v.id")
      .whereRaw("v.item_id = t.item_id and l.record_id = t.subject").where({ "v.state": "published", "l.kind": "laws" }).select("l.id"))
    .update({ done_at: now, result: "新发布的版本不再引用这部法规" });
};

/** An item that is no longer in force needs no change any more. */
export const settleTasksOfGone = async (tx: Tx, itemIds: readonly string[], now: Date): Promise<void> => {
  await tx("catalogue_tasks").whereRaw("item_id = any(?)", [[...itemIds]]).whereNull("done_at").update({ done_at: now, result: "事项已经作废" });
};
