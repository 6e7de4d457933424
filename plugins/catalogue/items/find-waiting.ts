import type { Knex } from "knex";
import { can, whereInScope, type Db, type User } from "../../../core/contract.ts";
import { REVIEW_STEPS, WAITING_KINDS, type CatalogueItems, type WaitingCounts, type WaitingFilter, type WaitingKind, type WaitingOrder } from "../api.ts";
import { typeCode } from "../codes/type-codes.ts";
import { readVersions, versionQuery } from "./read-versions.ts";
import { PLACE_COLUMNS, whereNamed } from "./version-filters.ts";

/** What is asked for, as a column: a procedure by its name, a version by whether it is the first. */
const KIND = "case when v.procedure <> '' then v.procedure when v.number > 1 then 'change' else 'new' end";
/** Who has sent it: asked for something for an item in force, or handed in the version. */
const SENDER = "case when v.state = 'published' then v.procedure_by else v.submitted_by end";

type Condition = "kind" | "typeCode" | "departmentId" | "senderId";

const narrow = (rows: Knex.QueryBuilder, user: User, filter: WaitingFilter, without?: Condition): void => {
  whereInScope(rows.where("v.step", filter.step), user, filter.permission, PLACE_COLUMNS);
  // Nobody judges his own. Who sends nothing has none, and is spared the look.
  if (can(user, "catalogue.edit")) void rows.whereRaw(`${SENDER} is distinct from ?`, [user.id]);
  const on = (condition: Condition): string => (condition === without ? "" : filter[condition] ?? "");
  if (on("kind") !== "") void rows.whereRaw(`${KIND} = ?`, [on("kind")]);
  if (on("typeCode") !== "") void rows.where("v.type_code", on("typeCode"));
  if (on("departmentId") !== "") void rows.where("v.department_id", on("departmentId"));
  if (on("senderId") !== "") void rows.whereRaw(`${SENDER} = ?`, [on("senderId")]);
  if (filter.from !== undefined) void rows.where("v.step_since", ">=", filter.from);
  if (filter.before !== undefined) void rows.where("v.step_since", "<", filter.before);
  whereNamed(rows, filter.text ?? "");
};

const ORDERS: Readonly<Record<WaitingOrder, string>> = {
  oldest: "v.step_since, v.id", newest: "v.step_since desc, v.id desc", name: "v.name, v.id", department: "v.department_path, v.step_since, v.id",
};

/** What waits at a step: only the ids are sorted, then a page of them gets its names. */
export const findWaiting: CatalogueItems["waiting"] = async (db, user, filter, { page, size, order }) => {
  const all = db("catalogue_item_versions as v").modify((rows) => { narrow(rows, user, filter); });
  const counted: { count: string } | undefined = await all.clone().count("* as count").first();
  if (size === 0) return { total: Number(counted?.count ?? 0), versions: [] };
  const ids: string[] = await all.orderByRaw(ORDERS[order]).limit(size).offset((page - 1) * size).pluck("v.id");
  const found = new Map((await readVersions(versionQuery(db).whereIn("v.id", ids))).map((version) => [version.versionId, version]));
  return { total: Number(counted?.count ?? 0), versions: ids.flatMap((id) => found.get(id) ?? []) };
};

type Tally = { value: string; label: string | null; count: string };

const tally = async (db: Db, user: User, filter: WaitingFilter, { without, value, label }: { without: Condition; value: string; label: string }): Promise<Tally[]> => {
  const rows: Tally[] = await db("catalogue_item_versions as v").modify((query) => { narrow(query, user, filter, without); })
    .leftJoin("core_departments as d", "d.id", "v.department_id").joinRaw(`left join core_staff s on s.id = ${SENDER}`)
    .groupByRaw("1, 2").orderByRaw("3 desc, 2").select(db.raw(`${value} as value, ${label} as label, count(*) as count`));
  return rows;
};

const counted = (rows: readonly Tally[], label = (row: Tally): string => row.label ?? ""): { value: string; label: string; count: number }[] =>
  rows.map((row) => ({ value: row.value, label: label(row), count: Number(row.count) }));

export const countWaiting: CatalogueItems["waitingCounts"] = async (db, user, filter): Promise<WaitingCounts> => {
  const ask = (without: Condition, value: string, label: string): Promise<Tally[]> => tally(db, user, filter, { without, value, label });
  const kinds = new Map((await ask("kind", KIND, "''")).map((row) => [row.value, Number(row.count)]));
  return {
    total: [...kinds.values()].reduce((sum, count) => sum + count, 0),
    kinds: Object.fromEntries(WAITING_KINDS.map((kind) => [kind, kinds.get(kind) ?? 0])) as Record<WaitingKind, number>,
    types: counted(await ask("typeCode", "v.type_code", "''"), ({ value }) => typeCode(value)?.label ?? value),
    departments: counted(await ask("departmentId", "v.department_id::text", "d.name")),
    senders: counted((await ask("senderId", `(${SENDER})::text`, "s.name")).filter(({ value }) => value !== null)),
  };
};

/** Who keeps what is read from the tallies: a department's own rows say that it keeps items, those of its place of which types. */
export const findUnderReview: CatalogueItems["underReview"] = async (db, regionPath) => {
  const kept: { departmentId: string; typeCode: string }[] = await db("core_departments as d").join("core_regions as r", "r.code", "d.region_code").where("r.path", "like", `${regionPath}%`)
    .whereIn("d.id", db("catalogue_unit_tallies").where("head", true).whereNot("state", "abolished").groupBy("department_id").havingRaw("sum(items) > 0").select("department_id"))
    .joinRaw("join catalogue_tallies t on t.place = 'd' || d.path and t.head and t.state <> 'abolished'").groupBy("d.id", "t.type_code").havingRaw("sum(t.items) > 0")
    .select("d.id as departmentId", "t.type_code as typeCode");
  const waiting: { departmentId: string; typeCode: string; waiting: number }[] = await db("catalogue_item_versions").where("region_path", "like", `${regionPath}%`).whereIn("step", [...REVIEW_STEPS])
    .groupBy("department_id", "type_code").select("department_id as departmentId", "type_code as typeCode", db.raw("count(*)::int as waiting"));
  const counts = new Map(waiting.map((row) => [`${row.departmentId} ${row.typeCode}`, row.waiting]));
  return kept.map((row) => ({ ...row, waiting: counts.get(`${row.departmentId} ${row.typeCode}`) ?? 0 }));
};
