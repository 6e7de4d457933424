import type { Knex } from "knex";
import type { Db } from "../../../core/contract.ts";
import type { ItemVersion } from "../api.ts";
import { codeLabel } from "../codes/code-lists.ts";
import { typeCode } from "../codes/type-codes.ts";
import { OPEN_STATES, VERSION_COLUMNS, type VersionRow } from "./model.ts";

type Joined = VersionRow & {
  department_name: string; credit_code: string; region_name: string;
  entry_name: string | null; entry_code: string | null; entry_summary: string | null;
  submitter_name: string | null; asker_name: string | null; opener_name: string | null; open_change: boolean;
  notice: string | null; suspended_from: string | null; suspended_until: string | null;
};

/** The name of the person in this column of `v`. Joined, three of them more would make PostgreSQL weigh thousands of orders of joining for each page. */
const nameOf = (db: Db, column: string, as: string): Knex.Raw => db.raw("(select p.name from core_staff p where p.id = ??) as ??", [column, as]);

/** Versions with the names around them; filter by columns of `v`. */
export const versionQuery = (db: Db): Knex.QueryBuilder =>
  db("catalogue_item_versions as v")
    .join("core_departments as d", "d.id", "v.department_id")
    .join("core_regions as r", "r.code", "v.region_code")
    .leftJoin("catalogue_entries as e", "e.id", "v.entry_id")
    .leftJoin("catalogue_requests as q", (on) => {
      on.on("q.item_id", "v.item_id").andOnVal("q.kind", "suspension").andOnVal("q.state", "granted").andOnNull("q.ended_at").andOnVal("v.state", "published");
    })
    .select(
      ...VERSION_COLUMNS.map((column) => `v.${column}`), "d.name as department_name", "d.credit_code", "r.name as region_name",
      "e.name as entry_name", "e.base_code as entry_code", db.raw("e.elements ->> 'task_content' as entry_summary"),
      nameOf(db, "v.submitted_by", "submitter_name"), nameOf(db, "v.procedure_by", "asker_name"), nameOf(db, "v.opened_by", "opener_name"),
      "q.words as notice", "q.starts_on as suspended_from", "q.ends_on as suspended_until",
      db.raw("exists (select 1 from catalogue_item_versions w where w.item_id = v.item_id and w.id <> v.id and w.state in (?, ?, ?)) as open_change", [...OPEN_STATES]),
    );

const person = (id: string | null, name: string | null) => (id === null ? null : { id, name: name ?? "" });

const levelWords = (codes: string): string =>
  codes.split("^").flatMap((code) => (code === "" ? [] : [codeLabel("use_level", code) ?? code])).join("、");

const toVersion = (row: Joined): ItemVersion => ({
  itemId: row.item_id, versionId: row.id, number: row.number, state: row.state, name: row.name,
  typeCode: row.type_code, typeName: typeCode(row.type_code)?.label ?? row.type_code,
  baseCode: row.base_code, taskCode: row.task_code, localCode: row.local_task_code, publicCode: row.task_code || row.local_task_code,
  department: { id: row.department_id, name: row.department_name, creditCode: row.credit_code },
  region: { code: row.region_code, name: row.region_name },
  place: { regionPath: row.region_path, departmentPath: row.department_path, ...(row.created_by === null ? {} : { ownerId: row.created_by }) },
  entry: row.entry_id === null ? null : { id: row.entry_id, name: row.entry_name ?? "", baseCode: row.entry_code ?? "", summary: row.entry_summary ?? "" },
  fingerprint: row.fingerprint, missing: row.missing, useLevel: levelWords(row.use_level),
  returned: row.returned, lastOpinion: row.last_opinion, revision: row.revision,
  submittedAt: row.submitted_at, submittedBy: person(row.submitted_by, row.submitter_name),
  publishedAt: row.published_at, effectiveOn: row.effective_on ?? "",
  procedure: row.procedure, procedureBy: person(row.procedure_by, row.asker_name), openChange: row.open_change,
  step: row.step, stepSince: row.step_since, opened: openedIn(row), suspension: suspensionIn(row),
  updatedAt: row.updated_at,
});

const openedIn = ({ opened_at: at, opener_name: by }: Joined): ItemVersion["opened"] => (at === null ? null : { by: by ?? "", at });

const suspensionIn = ({ notice, suspended_from: from, suspended_until: until }: Joined): ItemVersion["suspension"] =>
  (notice === null ? null : { notice, from: from ?? "", until: until ?? "" });

/** Runs a query made of {@link versionQuery}. */
export const readVersions = async (query: Knex.QueryBuilder): Promise<ItemVersion[]> => {
  const rows: Joined[] = await query;
  return rows.map(toVersion);
};

export const findVersion = async (db: Db, versionId: string): Promise<ItemVersion | null> =>
  (await readVersions(versionQuery(db).where("v.id", versionId)))[0] ?? null;
