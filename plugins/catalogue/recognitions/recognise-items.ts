import { can, forbid, notFound, refuse, type Audit, type Tx, type User } from "../../../core/contract.ts";
import type { ItemVersion } from "../api.ts";
import { typeCode } from "../codes/type-codes.ts";
import { readVersions, versionQuery } from "../items/read-versions.ts";

export type RecogniseItems = { itemIds: readonly string[]; isService: boolean; reason: string; basis: string; now: Date };

/** 事项认定 (HLJ-2.4.1): whether items are 依申请政务服务事项. A later decision takes the place of an earlier one; the audit keeps both. */
export const recogniseItems = async (tx: Tx, actor: User, { itemIds, isService, reason, basis, now }: RecogniseItems, { audit }: { audit: Audit }): Promise<number> => {
  const versions = await readVersions(versionQuery(tx).where("v.head", true).whereIn("v.item_id", [...itemIds]));
  if (versions.length === 0 || versions.length < new Set(itemIds).size) throw notFound();
  if (versions.some(({ place }) => !can(actor, "catalogue.edit", place))) throw forbid("catalogue.edit");
  const onDuty = isService ? versions.filter(isOnDuty) : [];
  if (onDuty.length > 0) throw refuse("catalogue.recognised-on-duty", { field: "isService", values: { names: namesOf(onDuty) } });
  const decision = { is_service: isService, reason, basis, decided_at: now, decided_by: actor.id };
  await tx("catalogue_recognitions").insert(versions.map(({ itemId }) => ({ ...decision, item_id: itemId }))).onConflict("item_id").merge();
  // One entry for each item, so that the log of an item holds what was decided of it.
  const detail = { isService: isService ? "是" : "否", reason, basis };
  await audit.record(tx, ...versions.map(({ itemId }) => ({ at: now, actor, action: "catalogue.items-recognised", subject: `item:${itemId}`, detail })));
  return versions.length;
};

/** 行政处罚, 行政强制, 行政征收 and 行政检查 are done 依职权, nobody applies for them: 国办发〔2022〕5号 does not name them among the 依申请 types. */
const isOnDuty = ({ typeCode: type }: ItemVersion): boolean => typeCode(type)?.origin === "duty";

const NAMED = 5;
const namesOf = (versions: readonly ItemVersion[]): string => {
  const named = versions.slice(0, NAMED).map(({ name, typeCode: type }) => `“${name}”（${typeCode(type)?.label ?? type}）`).join("、");
  return versions.length > NAMED ? `${named}等 ${versions.length} 项` : named;
};
