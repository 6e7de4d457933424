import type { Knex } from "knex";
import { scopesOf, whereInScope, type Db, type User } from "../../../core/contract.ts";
import { PLACE_COLUMNS } from "./version-filters.ts";

/** The database adds a row with every change of a version, so numbers are sums. */
export const SUM = "coalesce(sum(t.items), 0)::int";

/**
 * How many versions the user may read, by `t.type_code`, `state`, `head`, `findings` and `errors`. What one region or department holds has
 * been counted already; for several places, which may lie within each other, and for own items only, the rows are counted.
 */
export const talliesInReach = (db: Db, user: User): Knex.QueryBuilder => {
  const places = new Set(scopesOf(user, "catalogue.read").map((scope) => (scope.kind === "own" ? "" : `${scope.kind === "region" ? "r" : "d"}${scope.path}`)));
  const [place] = places;
  return places.size !== 1 || place === undefined || place === "" ? countedFrom(db, user, "type_code, state, head, findings, errors") : db("catalogue_tallies as t").where("t.place", place);
};

/** The same by department `d` and its region `r`, and by `t.lacking` in place of the type. */
export const unitTalliesInReach = (db: Db, user: User): Knex.QueryBuilder => {
  const isKept = scopesOf(user, "catalogue.read").every(({ kind }) => kind !== "own");
  const tallies = isKept ? db("catalogue_unit_tallies as t") : countedFrom(db, user, "department_id, state, head, findings, errors, missing > 0 as lacking");
  return tallies.join("core_departments as d", "d.id", "t.department_id").join("core_regions as r", "r.code", "d.region_code")
    .modify((rows) => { if (isKept) whereInScope(rows, user, "catalogue.read", { regionPath: "r.path", departmentPath: "d.path" }); });
};

const countedFrom = (db: Db, user: User, columns: string): Knex.QueryBuilder => db.from(db("catalogue_item_versions as v")
  .modify((rows) => { whereInScope(rows, user, "catalogue.read", PLACE_COLUMNS); })
  .groupByRaw(columns.split(", ").map((_, index) => index + 1).join(", ")).select(db.raw(`${columns}, count(*) as items`)).as("t"));

/** Every change has left rows of its own: of those that say the same becomes one, and of those that cancel each other none. */
export const addUpTallies = async (db: Db): Promise<void> => {
  for (const [table, columns] of Object.entries(TABLES)) {
    await db.raw(`
      with several as (select ${columns} from ${table} group by ${columns} having count(*) > 1),
        gone as (delete from ${table} t using several s where (${of("t", columns)}) = (${of("s", columns)}) returning t.*)
      insert into ${table} (${columns}, items) select ${columns}, sum(items) from gone group by ${columns} having sum(items) <> 0`);
  }
};

const TABLES = {
  catalogue_tallies: "place, type_code, state, head, findings, errors",
  catalogue_unit_tallies: "department_id, state, head, findings, errors, lacking",
} as const;

const of = (alias: string, columns: string): string => columns.split(", ").map((column) => `${alias}.${column}`).join(", ");
