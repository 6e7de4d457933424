import type { Db } from "../../../core/contract.ts";

/** Who saved a draft last; `""` for the system. */
export const findUpdater = async (db: Db, versionId: string): Promise<string> => {
  const row: { name: string | null } | undefined = await db("catalogue_item_versions as v").leftJoin("core_staff as s", "s.id", "v.updated_by").where("v.id", versionId).first("s.name");
  return row?.name ?? "";
};
