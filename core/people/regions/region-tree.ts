import type { Db } from "../../contract.ts";
import { notFound } from "../../http/refusal.ts";
import type { User } from "../access.ts";
import { whereInScope } from "../where-in-scope.ts";

export type RegionRow = { code: string; name: string; level: number; parent_code: string | null; path: string };
export type CountedRegion = RegionRow & { departments: string; below: string };

/** Where a manager stands in the tree of regions: what is above the chosen one (within his reach), and what lies directly below it. */
export type RegionPlace = { chosen: RegionRow; above: RegionRow[]; below: CountedRegion[] };

/** The regions on which the user holds the permission, by path: the first is the top of his reach. */
export const regionsInReach = async (db: Db, user: User, permission: string): Promise<RegionRow[]> => {
  const query = db("core_regions as r").select("r.*").orderBy("r.path");
  // A permission for one's own department reaches no region; the column is compared with a path that no department has.
  whereInScope(query, user, permission, { regionPath: "r.path", departmentPath: "r.code" });
  return query;
};

/** The chosen region, or the top of the user's reach; one out of reach is a page that does not exist. */
export const regionPlace = async (db: Db, user: User, permission: string, code: string): Promise<RegionPlace> => {
  const reach = await regionsInReach(db, user, permission);
  // Who manages only departments sees those of the own region, and nothing around it.
  if (reach.length === 0) return { chosen: await regionOf(db, user), above: [], below: [] };
  const chosen = code === "" ? reach[0] : reach.find((region) => region.code === code);
  if (chosen === undefined) throw notFound();
  const below: CountedRegion[] = await db("core_regions as r").where("r.parent_code", chosen.code).orderBy("r.code").select("r.*", db.raw(`
    (select count(*) from core_departments d join core_regions x on x.code = d.region_code where x.path like r.path || '%') as departments,
    (select count(*) from core_regions x where x.path like r.path || '_%') as below`));
  return { chosen, above: reach.filter((region) => region.path !== chosen.path && chosen.path.startsWith(region.path)), below };
};

const regionOf = async (db: Db, user: User): Promise<RegionRow> => {
  const row: RegionRow | undefined = await db("core_regions").where({ code: user.region.code }).first();
  if (row === undefined) throw notFound();
  return row;
};
