import type { Knex } from "knex";
import { whereInScope, type Db, type User } from "../../../core/contract.ts";
import type { ItemVersion } from "../api.ts";
import { readVersions, versionQuery } from "../items/read-versions.ts";
import { PLACE_COLUMNS } from "../items/version-filters.ts";
import type { HealthAddress } from "./health-address.ts";

export const HEALTH_SIZE = 20;

export type SickItems = {
  /** Items with at least one finding that passes the filters. */
  total: number; page: number; versions: readonly ItemVersion[];
  /** Rules broken, by version. */
  rules: ReadonlyMap<string, readonly string[]>;
  /** How many items break each rule, and how many each department has, under the other filters. */
  byRule: ReadonlyMap<string, number>;
  byDepartment: readonly { id: string; name: string; errors: number; warnings: number }[];
  examined: number;
};

/** 体检结果 of all items one may see: counts per rule and department, and a page of items. */
export const findSickItems = async (db: Db, user: User, address: HealthAddress): Promise<SickItems> => {
  const rows = (narrowed: Partial<HealthAddress>): Knex.QueryBuilder => findings(db, user, { ...address, ...narrowed });
  const byRule: { rule: string; count: number }[] = await rows({ rule: "" }).groupBy("h.rule").select("h.rule", db.raw("count(*)::int as count"));
  const byDepartment: SickItems["byDepartment"] = await rows({ department: "" }).join("core_departments as d", "d.id", "v.department_id").groupBy("d.id", "d.name")
    .select("d.id", "d.name", db.raw("count(distinct v.id) filter (where h.severity = 'error')::int as errors, count(distinct v.id) filter (where h.severity = 'warning')::int as warnings"))
    .orderByRaw("errors desc, warnings desc, d.name");
  const counted: { total: number } | undefined = await rows({}).first(db.raw("count(distinct v.id)::int as total"));
  const total = counted?.total ?? 0;
  const page = Math.min(address.page, Math.max(1, Math.ceil(total / HEALTH_SIZE)));
  const ids: string[] = await rows({}).groupBy("v.id", "v.updated_at")
    .orderByRaw("count(*) filter (where h.severity = 'error') desc, v.updated_at desc, v.id desc").limit(HEALTH_SIZE).offset((page - 1) * HEALTH_SIZE).pluck("v.id");
  const examined: { count: number } | undefined = await db("catalogue_item_versions as v").where("v.head", true)
    .modify((heads) => { whereInScope(heads, user, "catalogue.read", PLACE_COLUMNS); }).first(db.raw("count(*)::int as count"));
  return {
    total, page, ...(await readPage(db, ids)), byDepartment, examined: examined?.count ?? 0,
    byRule: new Map(byRule.map(({ rule, count }) => [rule, count])),
  };
};

const findings = (db: Db, user: User, { rule, department, severity }: HealthAddress): Knex.QueryBuilder => {
  const query = db("catalogue_health as h").join("catalogue_item_versions as v", "v.id", "h.version_id").where("v.head", true);
  whereInScope(query, user, "catalogue.read", PLACE_COLUMNS);
  if (rule !== "") void query.where("h.rule", rule);
  if (department !== "") void query.where("v.department_id", department);
  if (severity !== "") void query.where("h.severity", severity);
  return query;
};

const readPage = async (db: Db, ids: readonly string[]): Promise<Pick<SickItems, "versions" | "rules">> => {
  const found = new Map((await readVersions(versionQuery(db).whereIn("v.id", [...ids]))).map((version) => [version.versionId, version]));
  const rows: { version_id: string; rules: string[] }[] = await db("catalogue_health").whereIn("version_id", [...ids]).groupBy("version_id")
    .select("version_id", db.raw("array_agg(rule order by severity, rule) as rules"));
  return { versions: ids.flatMap((id) => found.get(id) ?? []), rules: new Map(rows.map((row) => [row.version_id, row.rules])) };
};
