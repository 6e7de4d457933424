import { localDay } from "../../../core/calendar/local-day.ts";
import type { Tx } from "../../../core/contract.ts";
import type { ElementValue } from "../elements/element.ts";
import { describeVersion } from "../items/describe-version.ts";
import type { Identity } from "../items/model.ts";
import { writeLinks } from "../items/write-links.ts";
import { departmentOf, entryKey } from "./ensure-places.ts";
import type { ImportRow, ImportRun } from "./import-run.ts";

/** A row that becomes a version of this item. */
export type Writing = { row: ImportRow; itemId: string; values: Readonly<Record<string, ElementValue>>; taskCode: string };
export type Written = { row: ImportRow; itemId: string; versionId: string };

const identityOf = (run: ImportRun, { row, taskCode }: Pick<Writing, "row" | "taskCode">): Identity => ({
  type_code: row.identity.typeCode, entry_id: row.entryId === undefined ? run.entries.get(entryKey(run, row)) ?? null : row.entryId,
  base_code: row.identity.baseCode, task_code: taskCode,
  // A code that somebody else has stays with the item as its local code, so that it is still found by it.
  local_task_code: taskCode === row.identity.taskCode ? row.identity.localTaskCode : row.identity.localTaskCode || row.identity.taskCode,
  region_code: row.identity.regionCode, department_id: departmentOf(run, row).id,
});

/** New items in one statement. Ids are drawn first: the order of returned rows is no promise of PostgreSQL. */
export const insertItems = async (tx: Tx, run: ImportRun, rows: readonly Pick<Writing, "row" | "taskCode">[]): Promise<string[]> => {
  if (rows.length === 0) return [];
  const drawn: { rows: { id: string }[] } = await tx.raw("select nextval(pg_get_serial_sequence('catalogue_items', 'id')) as id from generate_series(1, ?)", [rows.length]);
  const ids = drawn.rows.map(({ id }) => id);
  const records = rows.map((row, index) => {
    const identity = identityOf(run, row);
    return { ...identity, task_code: identity.task_code || null, id: ids[index], created_at: run.now };
  });
  await tx.raw(`
    insert into catalogue_items (id, entry_id, region_code, department_id, type_code, base_code, task_code, local_task_code, created_at)
    overriding system value
    select id, entry_id, region_code, department_id, type_code, base_code, task_code, local_task_code, created_at
    from jsonb_to_recordset(?::jsonb) as r(id bigint, entry_id bigint, region_code text, department_id bigint, type_code text,
      base_code text, task_code text, local_task_code text, created_at timestamptz)`, [JSON.stringify(records)]);
  return ids;
};

/** One new draft per item, numbered after what is there. */
export const insertVersions = async (tx: Tx, run: ImportRun, writings: readonly Writing[]): Promise<Written[]> => {
  if (writings.length === 0) return [];
  const numbers: { item_id: string; last: number }[] = await tx("catalogue_item_versions").whereIn("item_id", writings.map(({ itemId }) => itemId))
    .groupBy("item_id").select("item_id").max("number as last");
  const last = new Map(numbers.map((row) => [row.item_id, row.last]));
  const made: { id: string; item_id: string }[] = await tx("catalogue_item_versions").insert(writings.map((writing) => {
    const department = departmentOf(run, writing.row);
    const identity = identityOf(run, writing);
    return {
      ...identity, ...describeVersion(identity, writing.values), item_id: writing.itemId, number: (last.get(writing.itemId) ?? 0) + 1,
      state: "draft", source: run.actor === null ? run.mapping.id : "", region_path: department.regionPath, department_path: department.path,
      created_at: run.now, created_by: run.actor?.id ?? null, updated_at: run.now, updated_by: run.actor?.id ?? null,
    };
  })).returning(["id", "item_id"]);
  const versionIds = new Map(made.map((row) => [row.item_id, row.id]));
  const written = writings.map(({ row, itemId }) => ({ row, itemId, versionId: versionIds.get(itemId) ?? "" }));
  const contents = writings.map(({ row, values }, index) => ({ versionId: written[index]?.versionId ?? "", typeCode: row.identity.typeCode, values }));
  await tx("catalogue_item_contents").insert(contents.map(({ versionId, values }) => ({ version_id: versionId, elements: JSON.stringify(values) })));
  await writeLinks(tx, contents);
  return written;
};

/** Drafts written anew: those of an earlier run that nobody has touched, or, when a person imports, what that person may edit. */
export const rewriteDrafts = async (tx: Tx, run: ImportRun, writings: readonly (Writing & { versionId: string })[]): Promise<void> => {
  if (writings.length === 0) return;
  const records = writings.map((writing) => {
    const identity = identityOf(run, writing);
    return { ...identity, ...describeVersion(identity, writing.values), id: writing.versionId, elements: writing.values };
  });
  await tx.raw(`
    with r as (select * from jsonb_to_recordset(:records::jsonb) as r(id bigint, elements jsonb, name text, use_level text, project_type text, missing smallint, fingerprint text,
      type_code text, entry_id bigint, base_code text, task_code text, local_task_code text)),
    contents as (update catalogue_item_contents c set elements = r.elements from r where c.version_id = r.id)
    update catalogue_item_versions v set name = r.name, use_level = r.use_level, project_type = r.project_type, missing = r.missing, fingerprint = r.fingerprint, type_code = r.type_code,
      entry_id = r.entry_id, base_code = r.base_code, task_code = r.task_code, local_task_code = r.local_task_code, updated_at = :now,
      updated_by = coalesce(:actorId::bigint, v.updated_by), revision = v.revision + case when :actorId::bigint is null then 0 else 1 end
    from r where v.id = r.id`, { records: JSON.stringify(records), now: run.now, actorId: run.actor?.id ?? null });
  await writeLinks(tx, writings.map(({ versionId, row, values }) => ({ versionId, typeCode: row.identity.typeCode, values })));
};

/** Publishes many drafts at once: what was in force goes to the archive, and the items take over the codes of their new versions. */
export const publishDrafts = async (tx: Tx, run: ImportRun, written: readonly Written[]): Promise<void> => {
  if (written.length === 0) return;
  const [itemIds, versionIds] = [written.map(({ itemId }) => itemId), written.map(({ versionId }) => versionId)];
  await tx("catalogue_item_versions").whereIn("item_id", itemIds).where({ state: "published" }).update({ state: "archived", updated_at: run.now });
  await tx("catalogue_item_versions").whereIn("id", versionIds).update({ state: "published", published_at: run.now, effective_on: localDay(run.now), updated_at: run.now });
  await tx.raw(`
    update catalogue_items i set entry_id = v.entry_id, type_code = v.type_code, base_code = v.base_code, task_code = nullif(v.task_code, ''),
      local_task_code = v.local_task_code, region_code = v.region_code, department_id = v.department_id
    from catalogue_item_versions v where v.item_id = i.id and v.id = any(?)`, [versionIds]);
};
