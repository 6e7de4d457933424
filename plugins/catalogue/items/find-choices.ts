import type { Db, Department } from "../../../core/contract.ts";
import type { EntryRow } from "../entries/model.ts";
import { secretSql } from "./public-sql.ts";

export type EntryChoice = Pick<EntryRow, "id" | "name" | "base_code" | "type_code" | "department_id"> & { department_name: string };

/** Longer lists are chosen from in the tree of 事项梳理. */
const MOST = 300;

/** The 目录 under which these departments may write items of a type: their own, and the common ones of the regions above. */
export const findEntryChoices = async (db: Db, departments: readonly Department[], wish: { typeCode: string; entryId: string }): Promise<EntryChoice[]> => {
  const paths = [...new Set(departments.map(({ regionPath }) => regionPath))];
  const rows: EntryChoice[] = await db("catalogue_entries as e").join("core_departments as d", "d.id", "e.department_id").join("core_regions as r", "r.code", "e.region_code")
    .where("e.state", 1).modify((query) => {
      if (wish.entryId !== "") void query.where("e.id", wish.entryId);
      if (wish.typeCode !== "") void query.where("e.type_code", wish.typeCode);
    })
    .where((fits) => {
      void fits.whereIn("e.department_id", departments.map(({ id }) => id));
      for (const path of paths) void fits.orWhereRaw("(? like r.path || '%' and r.path <> ?)", [path, path]);
    })
    .orderBy(["d.position", "d.id", "e.position", "e.id"]).limit(MOST)
    .select("e.id", "e.name", "e.base_code", "e.type_code", "e.department_id", "d.name as department_name");
  return rows;
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
