import { localDay } from "../../../core/calendar/local-day.ts";
import type { Tx, User } from "../../../core/contract.ts";
import { itemsPublished } from "../api.ts";
import { textIn } from "../elements/element-values.ts";
import type { ItemRow, VersionRow } from "./model.ts";
import { elementsOfVersion } from "./read-elements-of.ts";

type Input = { itemId: string; versionId: string; now: Date };

/**
 * The switch, all in the caller's transaction: the version in force goes to the archive (备案), this one takes its place, the item
 * takes over its codes, and a code that was replaced keeps leading here. The caller has locked the item.
 */
export const publishVersion = async (tx: Tx, actor: User, { itemId, versionId, now }: Input): Promise<void> => {
  await tx("catalogue_item_versions").where({ item_id: itemId, state: "published" }).update({ state: "archived", updated_at: now });
  const planned = textIn(await elementsOfVersion(tx, versionId), "plan_effective_date");
  const [version]: VersionRow[] = await tx("catalogue_item_versions").where({ id: versionId }).update({
    state: "published", procedure: "", published_at: now, published_by: actor.id, effective_on: planned || localDay(now),
    returned: false, last_opinion: "", updated_at: now, updated_by: actor.id,
  }).returning("*");
  if (version === undefined) throw new Error(`Version ${versionId} could not be published`);
  await takeOver(tx, version, now);
  await tx.emit(itemsPublished, { itemIds: [itemId] });
};

const takeOver = async (tx: Tx, version: VersionRow, now: Date): Promise<void> => {
  const item: ItemRow = await tx("catalogue_items").where({ id: version.item_id }).first();
  if (item.task_code !== null && item.task_code !== version.task_code) {
    await tx("catalogue_code_history").insert({
      old_code: item.task_code, item_id: item.id, kind: "replaced",
      reason: item.type_code === version.type_code ? "目录或者实施主体变更" : "事项类型变更", changed_at: now,
    });
  }
  await tx("catalogue_items").where({ id: item.id }).update({
    entry_id: version.entry_id, type_code: version.type_code, base_code: version.base_code, task_code: version.task_code || null,
    local_task_code: version.local_task_code, region_code: version.region_code, department_id: version.department_id,
  });
};
