import type { Knex } from "knex";
import { likePattern, type Db, type Department } from "../../../core/contract.ts";
import type { EntryRow } from "../entries/model.ts";
import { secretSql } from "./public-sql.ts";
import { isSameSector, type Office } from "./same-sector.ts";

/** `whose`: kept by the departments themselves, by one of their line of work above them, or by another. */
export type EntryChoice = Pick<EntryRow, "id" | "name" | "base_code" | "type_code" | "department_id"> & { department_name: string; whose: "own" | "sector" | "other" };

/** Of longer lists the rest is found by name, or in the tree of 事项梳理. */
export const MOST_ENTRIES = 300;

/** `q`: words that all stand in its name, in that of its department, or are its code. */
type Wish = { typeCode: string; entryId: string; q?: string };

/**
 * The 目录 under which these departments may write items of a type: their own first, then those of their line of work and the other common ones of the regions
 * above.
 */
export const findEntryChoices = async (db: Db, departments: readonly Department[], wish: Wish): Promise<EntryChoice[]> => {
  const own = departments.map(({ id }) => id);
  const keepers: Keeper[] = await allowed(db, departments, wish).distinct("d.id", "d.name", "r.path");
  const sector = await findSector(db, departments, keepers);
  const rows: (Omit<EntryChoice, "whose">)[] = await allowed(db, departments, wish)
    .orderByRaw("case when e.department_id = any(?::bigint[]) then 0 when e.department_id = any(?::bigint[]) then 1 else 2 end, d.position, d.id, e.position, e.id", [own, sector]).limit(MOST_ENTRIES)
    .select("e.id", "e.name", "e.base_code", "e.type_code", "e.department_id", "d.name as department_name");
  return rows.map((row) => ({ ...row, whose: own.includes(row.department_id) ? "own" : sector.includes(row.department_id) ? "sector" : "other" }));
};

const allowed = (db: Db, departments: readonly Department[], { entryId, typeCode, q = "" }: Wish): Knex.QueryBuilder =>
  db("catalogue_entries as e").join("core_departments as d", "d.id", "e.department_id").join("core_regions as r", "r.code", "e.region_code")
    .where("e.state", 1).modify((query) => {
      if (entryId !== "") void query.where("e.id", entryId);
      if (typeCode !== "") void query.where("e.type_code", typeCode);
      for (const word of q.split(/\s+/)) if (word !== "") void query.whereRaw("(e.name ilike ? or d.name ilike ? or e.base_code = ?)", [likePattern(word), likePattern(word), word]);
    })
    .where((fits) => {
      void fits.whereIn("e.department_id", departments.map(({ id }) => id));
      for (const path of new Set(departments.map(({ regionPath }) => regionPath))) void fits.orWhereRaw("(? like r.path || '%' and r.path <> ?)", [path, path]);
    });

type Keeper = { id: string; name: string; path: string };

const findSector = async (db: Db, departments: readonly Department[], keepers: readonly Keeper[]): Promise<string[]> => {
  const codes = [...departments.map(({ regionPath }) => regionPath), ...keepers.map(({ path }) => path)].flatMap((path) => path.split("/"));
  const regions: { code: string; name: string }[] = await db("core_regions").whereIn("code", [...new Set(codes)]).select("code", "name");
  const names = new Map(regions.map(({ code, name }) => [code, name]));
  const office = (name: string, path: string): Office => ({ name, places: path.split("/").flatMap((code) => names.get(code) ?? []) });
  const own = departments.map(({ name, regionPath }) => office(name, regionPath));
  return keepers.filter(({ name, path }) => own.some((one) => isSameSector(one, office(name, path)))).map(({ id }) => id);
};

/** The 子项 that others have published below a 主项 and these departments do not, with the name that the first one gave them. */
export const findSubitems = async (db: Db, entryId: string, departments: readonly Department[]): Promise<{ code: string; name: string }[]> => {
  const own = departments.map(({ id }) => id);
  const rows: { base_code: string; name: string }[] = await db("catalogue_item_versions as v")
    .where({ entry_id: entryId, state: "published" }).whereRaw(`not ${secretSql("v.id")}`).whereRaw("base_code <> '' and base_code not like '%00Y' and base_code not like '%000'")
    .whereNotExists(db("catalogue_items as i").whereIn("i.department_id", own).whereRaw("i.base_code = v.base_code").select("i.id"))
    .distinctOn("base_code").orderBy(["base_code", "id"]).select("base_code", "name");
  return rows.map(({ base_code: code, name }) => ({ code, name }));
};
