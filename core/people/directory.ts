import type { Db, Tx } from "../contract.ts";
import { departmentsWith, type WhoseWork } from "./departments-with.ts";

export type Region = { code: string; name: string; level: number; parentCode: string | null; path: string };
export type Department = {
  id: string; regionCode: string; regionName: string; regionPath: string; path: string;
  name: string; shortName: string; creditCode: string; phone: string; address: string;
};
export type NewDepartment = { regionCode: string; name: string; shortName?: string; creditCode?: string; phone?: string; address?: string; parentId?: string };

/** Regions and departments, which every plugin needs to name its rows' place. Plural look-ups only. */
export type PeopleDirectory = {
  regions(db: Db): Promise<Region[]>;
  /** The departments with these ids, or of the region subtree with this path, in their order; `part`: so many of them after so many. */
  departments(db: Db, filter: { ids?: readonly string[]; regionPath?: string; part?: { offset: number; limit: number } }): Promise<Department[]>;
  /** Departments that are no more, by the number they had: what they were called, and into which they were merged. */
  mergedDepartments(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, { name: string; intoId: string }>>;
  /** Of these departments those for which somebody who can sign in holds the permission. */
  departmentsWith(db: Db, filter: WhoseWork): Promise<ReadonlySet<string>>;
  addRegions(tx: Tx, regions: readonly { code: string; name: string; level: number; parentCode: string | null }[]): Promise<void>;
  /** Adds those that are not there (same region and name) and answers all of them in the order given. */
  ensureDepartments(tx: Tx, departments: readonly NewDepartment[]): Promise<Department[]>;
};

type Row = {
  id: string; region_code: string; region_name: string; region_path: string; path: string;
  name: string; short_name: string; credit_code: string; phone: string; address: string;
};

const toDepartment = (row: Row): Department => ({
  id: row.id, regionCode: row.region_code, regionName: row.region_name, regionPath: row.region_path, path: row.path,
  name: row.name, shortName: row.short_name, creditCode: row.credit_code, phone: row.phone, address: row.address,
});

const regions = async (db: Db): Promise<Region[]> => {
  const rows: { code: string; name: string; level: number; parent_code: string | null; path: string }[] =
    await db("core_regions").orderBy("path");
  return rows.map(({ parent_code: parentCode, ...row }) => ({ ...row, parentCode }));
};

const departments: PeopleDirectory["departments"] = async (db, filter) => {
  const rows: Row[] = await db("core_departments as d").join("core_regions as r", "r.code", "d.region_code")
    .select("d.id", "d.region_code", "r.name as region_name", "r.path as region_path", "d.path", "d.name", "d.short_name", "d.credit_code", "d.phone", "d.address")
    .modify((query) => {
      if (filter.ids !== undefined) void query.whereIn("d.id", [...filter.ids]);
      if (filter.regionPath !== undefined) void query.where("r.path", "like", `${filter.regionPath}%`);
      if (filter.part !== undefined) void query.offset(filter.part.offset).limit(filter.part.limit);
    })
    .orderBy(["r.path", "d.position", "d.id"]);
  return rows.map(toDepartment);
};

const mergedDepartments: PeopleDirectory["mergedDepartments"] = async (db, ids) => {
  const rows: { id: string; name: string; into_id: string }[] = await db("core_departments_merged").whereIn("id", [...ids]).select("id", "name", "into_id");
  return new Map(rows.map(({ id, name, into_id: intoId }) => [id, { name, intoId }]));
};

/** Parents come before their children; the path grows from the parent's. */
const addRegions: PeopleDirectory["addRegions"] = async (tx, list) => {
  const known = new Map((await regions(tx)).map((region) => [region.code, region.path]));
  const rows = list.filter((region) => !known.has(region.code)).map((region) => {
    const path = `${region.parentCode === null ? "/" : known.get(region.parentCode) ?? "/"}${region.code}/`;
    known.set(region.code, path);
    return { code: region.code, name: region.name, level: region.level, parent_code: region.parentCode, path };
  });
  if (rows.length > 0) await tx("core_regions").insert(rows);
};

const ensureDepartments: PeopleDirectory["ensureDepartments"] = async (tx, list) => {
  const rows = list.map((d) => ({
    region_code: d.regionCode, name: d.name, short_name: d.shortName ?? "", credit_code: d.creditCode ?? "",
    phone: d.phone ?? "", address: d.address ?? "", parent_id: d.parentId ?? null,
  }));
  if (rows.length === 0) return [];
  await tx("core_departments").insert(rows).onConflict(["region_code", "name"]).ignore();
  await tx.raw(`
    update core_departments d set path = coalesce(p.path, '/') || d.id || '/'
    from core_departments self left join core_departments p on p.id = self.parent_id
    where self.id = d.id and d.path = ''`);
  const found = await departments(tx, {});
  const byKey = new Map(found.map((d) => [`${d.regionCode} ${d.name}`, d]));
  return list.flatMap((d) => byKey.get(`${d.regionCode} ${d.name}`) ?? []);
};

export const directory: PeopleDirectory = { regions, departments, mergedDepartments, departmentsWith, addRegions, ensureDepartments };
