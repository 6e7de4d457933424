import type { CatalogueItems } from "../api.ts";
import { codeList, codeLists } from "../codes/code-lists.ts";
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

const publishedRanges: CatalogueItems["publishedRanges"] = async (db, size) => {
  const { rows } = await db.raw<{ rows: { start: string }[] }>("select distinct (item_id - 1) / :size * :size as start from catalogue_item_versions where state = 'published' order by 1", { size });
  return rows.map(({ start }) => start);
};

/** The elements that 主题 stand in, with their code lists. */
const THEMES = [["user_topic_type", "user_topic", "people"], ["corp_topic_type", "corp_topic", "organisations"]] as const;

const publicIds: CatalogueItems["publicIds"] = async (db, { departmentIds, windowId, theme }) => {
  const query = db("catalogue_item_versions as v").where("v.state", "published").whereRaw("(v.task_code <> '' or v.local_task_code <> '')").whereRaw(publicSql("v.id"));
  if (departmentIds !== undefined) void query.whereIn("v.department_id", [...departmentIds]);
  if (windowId !== undefined) void query.whereIn("v.id", db("catalogue_version_links").where({ window_id: windowId }).select("version_id"));
  if (theme !== undefined) void query.whereIn("v.id", db("catalogue_item_contents as c").select("c.version_id").where((either) => {
    for (const [key, list] of THEMES) void either.orWhereRaw("jsonb_exists_any(c.elements -> ?, ?::text[])", [key, codeList(list).filter(({ label }) => label === theme).map(({ code }) => code)]);
  }));
  const ids: string[] = await query.join("catalogue_items as i", "i.id", "v.item_id").leftJoin("catalogue_entries as e", "e.id", "i.entry_id")
    .join("core_departments as d", "d.id", "v.department_id")
    .orderByRaw("v.region_path, d.position, d.id, e.position nulls last, e.id, i.position, i.id").pluck("v.item_id");
  return ids;
};

/** Which codes are used is found in one reading of what is public, as the items of one 主题 are. */
const publicThemes: CatalogueItems["publicThemes"] = async (db) => {
  const { rows } = await db.raw<{ rows: { key: string; code: string }[] }>(`select distinct t.key, code.value as code
    from catalogue_item_versions v join catalogue_item_contents c on c.version_id = v.id
    cross join lateral (values ${THEMES.map(() => "(?, c.elements -> ?)").join(", ")}) t (key, codes)
    cross join lateral jsonb_array_elements_text(case jsonb_typeof(t.codes) when 'array' then t.codes else '[]' end) code
    where v.state = 'published' and (v.task_code <> '' or v.local_task_code <> '') and ${publicSql("v.id")}`, THEMES.flatMap(([key]) => [key, key]));
  const used = new Set(rows.map(({ key, code }) => `${key} ${code}`));
  const found = THEMES.flatMap(([key, list, of]) => codeList(list).filter(({ code }) => used.has(`${key} ${code}`)).map(({ label }) => ({ label, of })));
  return [...Map.groupBy(found, ({ label }) => label)].map(([label, some]) => ({ label, of: some.map(({ of }) => of) }));
};

const publicVersions: CatalogueItems["publicVersions"] = async (db, itemIds) =>
  Map.groupBy(await readVersions(versionQuery(db).whereIn("v.item_id", [...itemIds]).whereNotNull("v.published_at").whereRaw(publicSql("v.id")).orderBy(["v.item_id", "v.number"])), ({ itemId }) => itemId);

const nameable: CatalogueItems["nameable"] = async (db, itemIds) => {
  const ids: string[] = await db("catalogue_item_versions as v").whereIn("v.item_id", [...itemIds]).whereIn("v.state", ["published", "abolished"]).whereRaw(publicSql("v.id")).pluck("v.item_id");
  return new Set(ids);
};

/** What other programs read of 事项. */
export const publicReader: Pick<CatalogueItems, "publicAfter" | "publishedRanges" | "publicIds" | "publicThemes" | "publicVersions" | "nameable" | "codeLists"> = { publicAfter, publishedRanges, publicIds, publicThemes, publicVersions, nameable, codeLists: () => codeLists };
