import { can, forbid, notFound, type Audit, type Tx, type User } from "../../../core/contract.ts";
import { readVersions, versionQuery } from "../items/read-versions.ts";

export type RecogniseItems = { itemIds: readonly string[]; isService: boolean; reason: string; basis: string; now: Date };

/** 事项认定 (HLJ-2.4.1): whether items are 依申请政务服务事项. A later decision takes the place of an earlier one; the audit keeps both. */
export const recogniseItems = async (tx: Tx, actor: User, { itemIds, isService, reason, basis, now }: RecogniseItems, { audit }: { audit: Audit }): Promise<number> => {
  const versions = await readVersions(versionQuery(tx).where("v.head", true).whereIn("v.item_id", [...itemIds]));
  if (versions.length === 0 || versions.length < new Set(itemIds).size) throw notFound();
  if (versions.some(({ place }) => !can(actor, "catalogue.edit", place))) throw forbid("catalogue.edit");
  const decision = { is_service: isService, reason, basis, decided_at: now, decided_by: actor.id };
  await tx("catalogue_recognitions").insert(versions.map(({ itemId }) => ({ ...decision, item_id: itemId }))).onConflict("item_id").merge();
  // One entry for each item, so that the log of an item holds what was decided of it.
  const detail = { isService: isService ? "是" : "否", reason, basis };
  await audit.record(tx, ...versions.map(({ itemId }) => ({ at: now, actor, action: "catalogue.items-recognised", subject: `item:${itemId}`, detail })));
  return versions.length;
};
