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

const narrow = (rows: Knex.QueryBuilder, user: User, filter: WaitingFilter): void => {
  whereInScope(rows.where("v.step", filter.step), user, filter.permission, PLACE_COLUMNS);
  // Nobody judges his own. Who sends nothing has none, and is spared the look.
  if (can(user, "catalogue.edit")) void rows.whereRaw(`${SENDER} is distinct from ?`, [user.id]);
  const chosen: readonly (readonly [column: string, value: string | undefined])[] = [[KIND, filter.kind], ["v.type_code", filter.typeCode], ["v.department_id", filter.departmentId], [SENDER, filter.senderId]];
  for (const [column, value] of chosen) if (value !== undefined && value !== "") void rows.whereRaw(`${column} = ?`, [value]);
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

/** So many wait that have all this in common; what can be chosen from is few, so all four counts come from one look at the rows. */
type Waiting = { kind: WaitingKind; typeCode: string; departmentId: string; senderId: string; count: number };
type Choice = Exclude<keyof Waiting, "count">;
const CHOICES: readonly Choice[] = ["kind", "typeCode", "departmentId", "senderId"];

export const countWaiting: CatalogueItems["waitingCounts"] = async (db, user, filter): Promise<WaitingCounts> => {
  const waiting: Waiting[] = await db("catalogue_item_versions as v").modify((rows) => { narrow(rows, user, { ...filter, kind: "", typeCode: "", departmentId: "", senderId: "" }); })
    .groupByRaw("1, 2, 3, 4")
    .select(db.raw(`${KIND} as kind, v.type_code as "typeCode", v.department_id::text as "departmentId", coalesce((${SENDER})::text, '') as "senderId", count(*)::int as count`));
  // A choice is counted as if nothing of its own list were chosen yet.
  const countsOf = (choice: Choice): ReadonlyMap<string, number> => summed(waiting.filter((row) => CHOICES.every((other) => other === choice || (filter[other] ?? "") === "" || row[other] === filter[other])), choice);
  const [kinds, senders] = [countsOf("kind"), countsOf("senderId")];
  const [departmentNames, senderNames] = [await namesIn(db, "core_departments", waiting.map(({ departmentId }) => departmentId)), await namesIn(db, "core_staff", [...senders.keys()])];
  return {
    total: [...kinds.values()].reduce((sum, count) => sum + count, 0),
    kinds: Object.fromEntries(WAITING_KINDS.map((kind) => [kind, kinds.get(kind) ?? 0])) as Record<WaitingKind, number>,
    types: listed(countsOf("typeCode"), (value) => typeCode(value)?.label ?? value),
    departments: listed(countsOf("departmentId"), (id) => departmentNames.get(id) ?? ""),
    senders: listed(senders, (id) => senderNames.get(id) ?? "").filter(({ value }) => value !== ""),
  };
};

const summed = (rows: readonly Waiting[], choice: Choice): ReadonlyMap<string, number> =>
  rows.reduce((sums, row) => sums.set(row[choice], (sums.get(row[choice]) ?? 0) + row.count), new Map<string, number>());

const namesIn = async (db: Db, table: "core_departments" | "core_staff", ids: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const rows: { id: string; name: string }[] = await db(table).whereIn("id", [...new Set(ids)].filter((id) => id !== "")).select("id", "name");
  return new Map(rows.map(({ id, name }) => [id, name]));
};

/** Most first. */
const listed = (counts: ReadonlyMap<string, number>, label: (value: string) => string): { value: string; label: string; count: number }[] =>
  [...counts].map(([value, count]) => ({ value, label: label(value), count })).sort((a, b) => b.count - a.count || a.label.localeCompare(b.label, "zh-CN"));

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
