import { localDay } from "../../../core/calendar/local-day.ts";
import type { Tx } from "../../../core/contract.ts";
import type { ElementValue } from "../elements/element.ts";
import { describeVersion } from "../items/describe-version.ts";
import type { Identity } from "../items/model.ts";
import { switchVersions } from "../items/publish-version.ts";
import { writeLinks } from "../items/write-links.ts";
import { departmentOf, entryKey } from "./ensure-places.ts";
import type { ImportRow, ImportRun } from "./import-run.ts";

/** A row that becomes a version of this item. */
export type Writing = { row: ImportRow; itemId: string; values: Readonly<Record<string, ElementValue>>; taskCode: string };
/** A draft, and the number of the save at which it says this. */
export type Written = { row: ImportRow; itemId: string; versionId: string; revision: number };

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
  const written = writings.map(({ row, itemId }) => ({ row, itemId, versionId: versionIds.get(itemId) ?? "", revision: 1 }));
  const contents = writings.map(({ row, values }, index) => ({ versionId: written[index]?.versionId ?? "", typeCode: row.identity.typeCode, values }));
  await tx("catalogue_item_contents").insert(contents.map(({ versionId, values }) => ({ version_id: versionId, elements: JSON.stringify(values) })));
  await writeLinks(tx, contents);
  return written;
};

/**
 * Drafts written anew: those of an earlier run that nobody has touched, or, when a person imports, what that person may edit. Every time
 * is a save with its own number, so that a form which was opened before it cannot be saved over it unseen.
 */
export const rewriteDrafts = async (tx: Tx, run: ImportRun, writings: readonly (Writing & { versionId: string; revision: number })[]): Promise<Written[]> => {
  if (writings.length === 0) return [];
  const records = writings.map((writing) => {
    const identity = identityOf(run, writing);
    return { ...identity, ...describeVersion(identity, writing.values), id: writing.versionId, revision: writing.revision, elements: writing.values };
  });
  const contents: { rowCount: number } = await tx.raw(`
    with r as (select * from jsonb_to_recordset(:records::jsonb) as r(id bigint, revision int, elements jsonb, name text, use_level text, project_type text, missing smallint,
      fingerprint text, type_code text, entry_id bigint, base_code text, task_code text, local_task_code text)),
    drafts as (update catalogue_item_versions v set name = r.name, use_level = r.use_level, project_type = r.project_type, missing = r.missing, fingerprint = r.fingerprint,
      type_code = r.type_code, entry_id = r.entry_id, base_code = r.base_code, task_code = r.task_code, local_task_code = r.local_task_code, updated_at = :now,
      updated_by = coalesce(:actorId::bigint, v.updated_by), revision = v.revision + 1
      from r where v.id = r.id and v.state = 'draft' and v.step = '' and v.revision = r.revision returning v.id, r.elements)
    update catalogue_item_contents c set elements = drafts.elements from drafts where c.version_id = drafts.id`,
    { records: JSON.stringify(records), now: run.now, actorId: run.actor?.id ?? null });
  if (contents.rowCount !== writings.length) throw new Error(OVERTAKEN);
  await writeLinks(tx, writings.map(({ versionId, row, values }) => ({ versionId, typeCode: row.identity.typeCode, values })));
  return writings.map(({ row, itemId, versionId, revision }) => ({ row, itemId, versionId, revision: revision + 1 }));
};

/**
 * Publishes many drafts at once, each as it was written or found a moment ago under the lock of its item; the switch is the one of every
 * publication. The review is passed over, which only the operator may.
 */
export const publishDrafts = async (tx: Tx, run: ImportRun, written: readonly Written[]): Promise<void> => {
  if (written.length === 0) return;
  const settled: { rowCount: number } = await tx.raw(`
    update catalogue_item_versions v set effective_on = :today from jsonb_to_recordset(:drafts::jsonb) as r(id bigint, revision int)
    where v.id = r.id and v.state = 'draft' and v.step = '' and v.revision = r.revision`,
    { today: localDay(run.now), drafts: JSON.stringify(written.map(({ versionId, revision }) => ({ id: versionId, revision }))) });
  if (settled.rowCount !== written.length) throw new Error(OVERTAKEN);
  await switchVersions(tx, written.map(({ versionId }) => versionId), run.now);
};

/** Whoever plans has locked the items, so nobody can have come in between; without that lock nothing is overwritten or published unseen. */
const OVERTAKEN = "A draft is not what the import has seen";
