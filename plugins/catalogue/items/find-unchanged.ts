import type { Db } from "../../../core/contract.ts";
import type { ItemAction, ItemVersion } from "../api.ts";

/** Of these versions those that were sent back and not touched since: sending back is the last act of their life so far. */
export const findUnchanged = async (db: Db, versions: readonly ItemVersion[]): Promise<ReadonlySet<string>> => {
  const returned = versions.filter((version) => version.state === "draft" && version.returned).map(({ versionId }) => versionId);
  const rows: { version_id: string; action: ItemAction }[] = returned.length === 0 ? []
    : await db("catalogue_acts").whereIn("version_id", returned).distinctOn("version_id").orderBy(["version_id", { column: "id", order: "desc" }]).select("version_id", "action");
  return new Set(rows.filter(({ action }) => action === "return").map(({ version_id: id }) => id));
};
