import type { Knex } from "knex";
import { whereInScope, type Db, type User } from "../../../core/contract.ts";
import type { ItemVersion } from "../api.ts";
import { readVersions, versionQuery } from "../items/read-versions.ts";
import { SUM, talliesInReach, unitTalliesInReach } from "../items/tallies.ts";
import { PLACE_COLUMNS } from "../items/version-filters.ts";
import { idsOfPage, type PageOrder } from "../items/page-order.ts";
import type { HealthAddress } from "./health-address.ts";
import { ruleById } from "./rules.ts";

export const HEALTH_SIZE = 20;

export type SickItems = {
  /** Items with at least one finding that passes the filters. */
  total: number; page: number; versions: readonly ItemVersion[];
  /** Rules broken, by version. */
  rules: ReadonlyMap<string, readonly string[]>;
  /** How many items break each rule, have findings of each weight, and how many each department has, under the other filters. */
  bySeverity: Readonly<Record<HealthAddress["severity"], number>>;
  byRule: ReadonlyMap<string, number>;
  byDepartment: readonly { id: string; name: string; errors: number; warnings: number }[];
  /** So many were looked at, of the chosen department or of all; `chosen`: its name, `""` for all. */
  examined: number; chosen: string;
};

/** 体检结果 of all items one may see: counts per rule and department, and a page of items. The counts are kept; one pass over an index for the page. */
export const findSickItems = async (db: Db, user: User, address: HealthAddress): Promise<SickItems> => {
  const { department, rule, severity } = address;
  const combinations = await findCombinations(db, user, department);
  const byDepartment: DepartmentCounts[] = await unitTalliesInReach(db, user).where("t.head", true).whereNot("t.findings", "")
    .modify((rows) => { whereFound(rows, "t", address); }).groupBy("d.id", "d.name").havingRaw("sum(t.items) > 0").orderByRaw("errors desc, warnings desc, d.name")
    .select("d.id", "d.name", db.raw(`coalesce(sum(t.items) filter (where t.errors > 0), 0)::int as errors, coalesce(sum(t.items) filter (where ${warningsOf("t")} > 0), 0)::int as warnings`));
  const ofRule = combinations.filter(({ findings }) => findings.includes(rule));
  const bySeverity = { "": sumOf(ofRule, ""), error: sumOf(ofRule, "error"), warning: sumOf(ofRule, "warning") };
  const total = bySeverity[severity];
  const page = Math.min(address.page, Math.max(1, Math.ceil(total / HEALTH_SIZE)));
  const ids = await idsOfPage(sick(db, user, { department, rule, severity }), WORST, { page, size: HEALTH_SIZE, total });
  return { total, page, bySeverity, ...(await readPage(db, ids)), byRule: countRules(combinations, severity), byDepartment: byDepartment.map((counts) => onlyOf(counts, severity)), ...(await findExamined(db, user, department)) };
};

const findExamined = async (db: Db, user: User, department: string): Promise<Pick<SickItems, "examined" | "chosen">> => {
  const looked = department === "" ? talliesInReach(db, user) : unitTalliesInReach(db, user).where("d.id", department);
  const examined: { count: number } | undefined = await looked.where("t.head", true).whereNot("t.state", "abolished").first(db.raw(`${SUM} as count`));
  const chosen: { name: string } | undefined = department === "" ? undefined : await db("core_departments").where({ id: department }).first("name");
  return { examined: examined?.count ?? 0, chosen: chosen?.name ?? "" };
};

/** Every finding takes four signs, as in “R06 R20”. */
const warningsOf = (alias: string): string => `((length(${alias}.findings) + 1) / 4 - ${alias}.errors)`;
const WORST: PageOrder = { forth: "v.errors desc, v.updated_at desc, v.id desc", back: "v.errors, v.updated_at, v.id" };

const sick = (db: Db, user: User, address: Pick<HealthAddress, "rule" | "department" | "severity">): Knex.QueryBuilder => {
  const query = db("catalogue_item_versions as v").where("v.head", true).whereNot("v.findings", "");
  whereInScope(query, user, "catalogue.read", PLACE_COLUMNS);
  whereFound(query, "v", address);
  if (address.department !== "") void query.where("v.department_id", address.department);
  return query;
};

const whereFound = (query: Knex.QueryBuilder, alias: "v" | "t", { rule, severity }: Pick<HealthAddress, "rule" | "severity">): void => {
  if (rule !== "") void query.where(`${alias}.findings`, "like", `%${rule}%`);
  if (severity === "error") void query.where(`${alias}.errors`, ">", 0);
  if (severity === "warning") void query.whereRaw(`${warningsOf(alias)} > 0`);
};

/** Items that have the same findings, and how many of these are errors. */
type Combination = { findings: string; errors: number; items: number };

const findCombinations = async (db: Db, user: User, department: string): Promise<Combination[]> => {
  if (department !== "") return sick(db, user, { department, rule: "", severity: "" }).groupBy("v.findings", "v.errors").select("v.findings", "v.errors", db.raw("count(*)::int as items"));
  return talliesInReach(db, user).where("t.head", true).whereNot("t.findings", "").groupBy("t.findings", "t.errors").havingRaw("sum(t.items) > 0").select("t.findings", "t.errors", db.raw(`${SUM} as items`));
};

const weighs = ({ findings, errors }: Combination, severity: HealthAddress["severity"]): boolean =>
  severity === "" || (severity === "error" ? errors > 0 : rulesIn(findings).length > errors);
const sumOf = (combinations: readonly Combination[], severity: HealthAddress["severity"]): number =>
  combinations.filter((combination) => weighs(combination, severity)).reduce((sum, { items }) => sum + items, 0);

const rulesIn = (findings: string): string[] => findings.split(" ").filter((id) => id !== "");

/** Items per rule; under a filter only rules of that severity. */
const countRules = (combinations: readonly Combination[], severity: HealthAddress["severity"]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { findings, items } of combinations) {
    for (const id of rulesIn(findings)) if (severity === "" || ruleById(id)?.severity === severity) counts.set(id, (counts.get(id) ?? 0) + items);
  }
  return counts;
};

type DepartmentCounts = SickItems["byDepartment"][number];
const onlyOf = (counts: DepartmentCounts, severity: HealthAddress["severity"]): DepartmentCounts =>
  ({ ...counts, ...(severity === "error" ? { warnings: 0 } : {}), ...(severity === "warning" ? { errors: 0 } : {}) });

const readPage = async (db: Db, ids: readonly string[]): Promise<Pick<SickItems, "versions" | "rules">> => {
  const found = new Map((await readVersions(versionQuery(db).whereIn("v.id", [...ids]))).map((version) => [version.versionId, version]));
  const rows: { id: string; findings: string }[] = await db("catalogue_item_versions").whereIn("id", [...ids]).select("id", "findings");
  return { versions: ids.flatMap((id) => found.get(id) ?? []), rules: new Map(rows.map((row) => [row.id, rulesIn(row.findings)])) };
};
