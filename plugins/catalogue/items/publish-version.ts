import { localDay } from "../../../core/calendar/local-day.ts";
import type { Tx, User } from "../../../core/contract.ts";
import { itemsPublished } from "../api.ts";
import { textIn } from "../elements/element-values.ts";
import type { ItemRow, VersionRow } from "./model.ts";
import { elementsOfVersion } from "./read-elements-of.ts";

type Input = { itemId: string; versionId: string; now: Date };

/** 发布: at once, or, where the 实施日期 is still to come, settled now and in force from that day on (待生效). The caller has locked the item. */
export const publishOrSchedule = async (tx: Tx, actor: User, input: Input): Promise<void> => {
  const { versionId, now } = input;
  const planned = textIn(await elementsOfVersion(tx, versionId), "plan_effective_date");
  const settled = { published_by: actor.id, effective_on: planned || localDay(now), returned: false, last_opinion: "", updated_at: now, updated_by: actor.id };
  if (planned > localDay(now)) {
    await tx("catalogue_item_versions").where({ id: versionId }).update({ ...settled, state: "examined", step: "scheduled", step_since: now, opened_at: null, opened_by: null });
    return;
  }
  await tx("catalogue_item_versions").where({ id: versionId }).update(settled);
  await publishVersion(tx, input);
};

/**
 * The switch, all in the caller's transaction: the version in force goes to the archive (备案), this one takes its place, the item
 * takes over its codes, and a code that was replaced keeps leading here. Whoever publishes has been written down already.
 */
export const publishVersion = async (tx: Tx, { itemId, versionId, now }: Input): Promise<void> => {
  const inForce = { item_id: itemId, state: "published" };
  const asked: Pick<VersionRow, (typeof ASKED)[number]> | undefined = await tx("catalogue_item_versions").where(inForce).first([...ASKED]);
  await tx("catalogue_item_versions").where(inForce).update({ state: "archived", procedure: "", step: "", updated_at: now });
  // What is being asked for the item (暂停, 恢复) is asked for whichever version is in force.
  const [version]: VersionRow[] = await tx("catalogue_item_versions").where({ id: versionId }).update({
    state: "published", published_at: now, updated_at: now, ...(asked ?? NOTHING_ASKED),
  }).returning("*");
  if (version === undefined) throw new Error(`Version ${versionId} could not be published`);
  await takeOver(tx, version, now);
  await tx.emit(itemsPublished, { itemIds: [itemId] });
};

const ASKED = ["procedure", "procedure_at", "procedure_by", "step", "step_since", "opened_at", "opened_by"] as const;
const NOTHING_ASKED = { procedure: "", step: "", step_since: null, opened_at: null, opened_by: null };

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
