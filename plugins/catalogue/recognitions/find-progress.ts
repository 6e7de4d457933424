import type { Knex } from "knex";
import { can, whereInScope, type Db, type PeopleDirectory, type User } from "../../../core/contract.ts";
import { unitTalliesInReach } from "../items/tallies.ts";
import { PLACE_COLUMNS } from "../items/version-filters.ts";
import { whereHead } from "../items/where-head.ts";

export type Progress = { items: number; open: number; yes: number; no: number; complete: number; published: number; lists: number };
export type DepartmentProgress = Progress & { id: string; name: string; region: string; regionPath: string };
/** A region with everything below it; `depth` counts from the highest that is shown. */
export type RegionProgress = Progress & { code: string; name: string; depth: number; parentCode: string | null };
/** In which order the departments stand: as everywhere, or those first that have the most left to do. */
export const PROGRESS_SORTS = ["", "open", "lacking"] as const;
export type ProgressWish = { region: string; sort: (typeof PROGRESS_SORTS)[number] };
/** `regions`: those that one may look at, whole. `sharedLists`: numbered lists over several departments, which are nobody's own. */
export type FoundProgress = { rows: readonly DepartmentProgress[]; total: Progress; regions: readonly RegionProgress[]; chosen: { code: string; name: string } | null; sharedLists: number };

/**
 * 管理账号's view (HLJ-2.1.2): per department and region how far 认定, 办事指南录入 and 目录清单生成 have come. A few sums and passes over indexes, whatever
 * the number of departments.
 */
export const findProgress = async (db: Db, people: PeopleDirectory, user: User, { region, sort }: ProgressWish): Promise<FoundProgress> => {
  const all = await findDepartments(db, user);
  const known = (await people.regions(db)).filter(({ path }) => can(user, "catalogue.read", { regionPath: path, departmentPath: "" }) && all.some((row) => row.regionPath.startsWith(path)));
  const chosen = known.find(({ code }) => code === region) ?? null;
  const within = (path: string): DepartmentProgress[] => all.filter((row) => row.regionPath.startsWith(path));
  const rows = chosen === null ? all : within(chosen.path);
  const highest = Math.min(...known.map(({ level }) => level));
  return {
    rows: inOrder(rows, sort), total: sumOf(rows), chosen, sharedLists: await countShared(db, user, chosen?.path ?? "/"),
    regions: known.map(({ code, name, level, path, parentCode }) => ({ ...sumOf(within(path)), code, name, depth: level - highest, parentCode })),
  };
};

const LEFT = { open: ({ open }: Progress) => open, lacking: ({ items, complete }: Progress) => items - complete };
const inOrder = (rows: readonly DepartmentProgress[], sort: ProgressWish["sort"]): readonly DepartmentProgress[] =>
  (sort === "" ? rows : rows.toSorted((one, other) => LEFT[sort](other) - LEFT[sort](one)));

const findDepartments = async (db: Db, user: User): Promise<DepartmentProgress[]> => {
  const rows: (Omit<DepartmentProgress, "open" | "yes" | "no" | "lists">)[] = await unitTalliesInReach(db, user)
    .groupBy("d.id", "d.name", "d.position", "r.name", "r.path").havingRaw(`${ITEMS} > 0`).orderBy(["r.path", "d.position", "d.id"])
    .select("d.id", "d.name", "r.name as region", "r.path as regionPath", db.raw(`${ITEMS} as items, ${ITEMS} - ${sumWhere("t.lacking and t.state <> 'abolished'")} as complete, ${sumWhere("t.state = 'published'")} as published`));
  const count = async (of: Knex.QueryBuilder): Promise<(id: string) => number> => {
    const counted: { department_id: string; count: number }[] = await of.groupBy("department_id").select("department_id", db.raw("count(*)::int as count"));
    const known = new Map(counted.map((row) => [row.department_id, row.count]));
    return (id) => known.get(id) ?? 0;
  };
  const decided = (isService: boolean): Knex.QueryBuilder => db("catalogue_item_versions as v").whereNot("v.state", "abolished")
    .modify((heads) => { whereInScope(heads, user, "catalogue.read", PLACE_COLUMNS); }).modify(whereHead).join("catalogue_recognitions as c", "c.item_id", "v.item_id").where("c.is_service", isService);
  const [yes, no] = [await count(decided(true)), await count(decided(false))];
  const numbered = await count(db("catalogue_inventories").whereNotNull("department_id").whereNot("state", "draft"));
  return rows.map((row) => ({ ...row, yes: yes(row.id), no: no(row.id), open: row.items - yes(row.id) - no(row.id), lists: numbered(row.id) }));
};

const countShared = async (db: Db, user: User, regionPath: string): Promise<number> => {
  const [shared]: { count: number }[] = await db("catalogue_inventories as n").join("core_regions as r", "r.code", "n.region_code").leftJoin("core_departments as d", "d.id", "n.department_id")
    .whereNull("n.department_id").whereNot("n.state", "draft").where("r.path", "like", `${regionPath}%`)
    .modify((lists) => { whereInScope(lists, user, "catalogue.read", { regionPath: "r.path", departmentPath: "d.path" }); }).select(db.raw("count(*)::int as count"));
  return shared?.count ?? 0;
};

const KEYS = ["items", "open", "yes", "no", "complete", "published", "lists"] as const;
const sumOf = (rows: readonly Progress[]): Progress => {
  const sum = { items: 0, open: 0, yes: 0, no: 0, complete: 0, published: 0, lists: 0 };
  for (const row of rows) for (const key of KEYS) sum[key] += row[key];
  return sum;
};

const sumWhere = (condition: string): string => `coalesce(sum(t.items) filter (where ${condition}), 0)::int`;
const ITEMS = sumWhere("t.head and t.state <> 'abolished'");
