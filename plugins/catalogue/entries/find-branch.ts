import type { Knex } from "knex";
import { whereInScope, type Db, type User } from "../../../core/contract.ts";
import { whereHead } from "../items/where-head.ts";
import { PLACE_COLUMNS } from "../items/version-filters.ts";

/** Longer ones are looked through in the list beside the tree. */
const BRANCH_LIMIT = 60;

/** What stands below the chosen 目录: its folders, what is in none of them, and its 子项 with the number of items that do each. */
export type Branch = {
  groups: readonly { id: string; name: string; count: number }[];
  ungrouped: number;
  subs: readonly { base: string; name: string; count: number }[]; moreSubs: boolean;
};

export const NO_BRANCH: Branch = { groups: [], ungrouped: 0, subs: [], moreSubs: false };

/** Asked for the one 目录 that is open. `divided`: only then there are 子项 to tell apart. */
export const findBranch = async (db: Db, user: User, entry: { id: string; divided: boolean }): Promise<Branch> => {
  const heads = (): Knex.QueryBuilder => db("catalogue_item_versions as v").modify((rows) => { whereInScope(rows, user, "catalogue.read", PLACE_COLUMNS); whereHead(rows); }).where("v.entry_id", entry.id);
  const groups: { id: string; name: string }[] = await db("catalogue_groups as g").join("core_departments as d", "d.id", "g.department_id").join("core_regions as r", "r.code", "d.region_code")
    .where("g.entry_id", entry.id).modify((rows) => { whereInScope(rows, user, "catalogue.read", { regionPath: "r.path", departmentPath: "d.path" }); })
    .orderBy(["g.department_id", "g.position", "g.id"]).limit(BRANCH_LIMIT).select("g.id", "g.name");
  const counted: { group_id: string | null; count: string }[] = groups.length === 0 ? []
    : await heads().join("catalogue_items as i", "i.id", "v.item_id").groupBy("i.group_id").select("i.group_id").count("* as count");
  const subs: { base_code: string; name: string; count: string }[] = !entry.divided ? []
    : await heads().where("v.base_code", "<>", "").groupBy("v.base_code").orderBy("v.base_code").limit(BRANCH_LIMIT + 1)
        .select("v.base_code", db.raw("(array_agg(v.name order by length(v.task_code), v.item_id))[1] as name")).count("* as count");
  const counts = new Map(counted.map(({ group_id: id, count }) => [id, Number(count)]));
  return {
    groups: groups.map(({ id, name }) => ({ id, name, count: counts.get(id) ?? 0 })), ungrouped: counts.get(null) ?? 0,
    subs: subs.slice(0, BRANCH_LIMIT).map((row) => ({ base: row.base_code, name: row.name, count: Number(row.count) })), moreSubs: subs.length > BRANCH_LIMIT,
  };
};
