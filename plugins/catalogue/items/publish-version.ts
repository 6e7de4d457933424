import { localDay } from "../../../core/calendar/local-day.ts";
import type { Tx, User } from "../../../core/contract.ts";
import { itemsPublished } from "../api.ts";
import { textIn } from "../elements/element-values.ts";
import type { VersionRow } from "./model.ts";
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
  await switchVersions(tx, [versionId], now);
  await tx.emit(itemsPublished, { itemIds: [itemId] });
};

const ASKED = ["procedure", "procedure_at", "procedure_by", "step", "step_since", "opened_at", "opened_by"] as const;

/** The same for any number of versions, each of an item that the caller has locked. */
export const switchVersions = async (tx: Tx, versionIds: readonly string[], now: Date): Promise<void> => {
  const inForce = () => tx("catalogue_item_versions").where({ state: "published" }).whereIn("item_id", tx("catalogue_item_versions").whereIn("id", [...versionIds]).select("item_id"));
  // What is being asked for an item (暂停, 恢复) is asked for whichever version is in force.
  const asked: Pick<VersionRow, "item_id" | (typeof ASKED)[number]>[] = await inForce().select("item_id", ...ASKED);
  await inForce().update({ state: "archived", procedure: "", step: "", updated_at: now });
  const done: { rowCount: number } = await tx.raw(`
    update catalogue_item_versions v set state = 'published', published_at = :now, updated_at = :now, procedure = coalesce(a.procedure, ''),
      procedure_at = case when a.item_id is null then v.procedure_at else a.procedure_at end, procedure_by = case when a.item_id is null then v.procedure_by else a.procedure_by end,
      step = coalesce(a.step, ''), step_since = a.step_since, opened_at = a.opened_at, opened_by = a.opened_by
    from catalogue_item_versions t left join jsonb_to_recordset(:asked::jsonb) as a(item_id bigint, procedure text, procedure_at timestamptz, procedure_by bigint,
      step text, step_since timestamptz, opened_at timestamptz, opened_by bigint) on a.item_id = t.item_id
    where t.id = any(:versionIds) and v.id = t.id`, { now, asked: JSON.stringify(asked), versionIds: [...versionIds] });
  if (done.rowCount !== versionIds.length) throw new Error(`${done.rowCount} of the versions ${versionIds.join(", ")} could be published`);
  await takeOver(tx, versionIds, now);
};

/** The items get the codes of these versions; a code that is replaced is remembered, so that old links and printed addresses still lead here (architecture §5.2). */
const takeOver = async (tx: Tx, versionIds: readonly string[], now: Date): Promise<void> => {
  await tx.raw(`
    insert into catalogue_code_history (old_code, item_id, kind, reason, changed_at)
    select i.task_code, i.id, 'replaced', case when i.type_code = v.type_code then '目录或者实施主体变更' else '事项类型变更' end, :now
    from catalogue_item_versions v join catalogue_items i on i.id = v.item_id
    where v.id = any(:versionIds) and i.task_code <> v.task_code`, { now, versionIds: [...versionIds] });
  await tx.raw(`
    update catalogue_items i set entry_id = v.entry_id, type_code = v.type_code, base_code = v.base_code, task_code = nullif(v.task_code, ''),
      local_task_code = v.local_task_code, region_code = v.region_code, department_id = v.department_id
    from catalogue_item_versions v where v.item_id = i.id and v.id = any(?)`, [[...versionIds]]);
};
