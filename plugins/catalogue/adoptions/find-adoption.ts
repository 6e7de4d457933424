import type { Db } from "../../../core/contract.ts";

/** What an item was taken over from, in words; `""` for one that was written here. */
export const findAdoption = async (db: Db, itemId: string): Promise<string> => {
  const row: { name: string; department: string; number: number } | undefined = await db("catalogue_adoptions as a").join("catalogue_item_versions as v", "v.id", "a.source_version_id")
    .join("core_departments as d", "d.id", "v.department_id").where("a.item_id", itemId).first("v.name", "v.number", "d.name as department");
  return row === undefined ? "" : `${row.name}（${row.department}，第 ${row.number} 版）`;
};
