import type { CatalogueItems } from "../api.ts";
import { codeLists } from "../codes/code-lists.ts";
import { publicSql } from "./public-sql.ts";
import { readVersions, versionQuery } from "./read-versions.ts";

const publicAfter: CatalogueItems["publicAfter"] = async (db, after, limit, { types = [], creditCode = "", regionCode = "" }) => {
  const query = db("catalogue_item_versions as v").where("v.state", "published").whereRaw("(v.task_code <> '' or v.local_task_code <> '')").whereRaw(publicSql("v.id"));
  if (after !== "") void query.where("v.item_id", ">", after);
  if (types.length > 0) void query.whereIn("v.type_code", [...types]);
  if (creditCode !== "") void query.whereIn("v.department_id", db("core_departments").where({ credit_code: creditCode }).select("id"));
  if (regionCode !== "") void query.whereRaw("exists (select 1 from core_regions r where r.code = ? and v.region_path like r.path || '%')", [regionCode]);
  const rows: { item_id: string; code: string; published_at: Date }[] = await query.orderBy("v.item_id").limit(limit)
    .select("v.item_id", "v.published_at", db.raw("coalesce(nullif(v.task_code, ''), v.local_task_code) as code"));
  return rows.map(({ item_id: itemId, code, published_at: publishedAt }) => ({ itemId, code, publishedAt }));
};

const everInForce: CatalogueItems["everInForce"] = async (db, itemIds) =>
  Map.groupBy(await readVersions(versionQuery(db).whereIn("v.item_id", [...itemIds]).whereNotNull("v.published_at").orderBy(["v.item_id", "v.number"])), ({ itemId }) => itemId);

/** What other programs read of 事项. */
export const publicReader: Pick<CatalogueItems, "publicAfter" | "everInForce" | "codeLists"> = { publicAfter, everInForce, codeLists: () => codeLists };
