import { whereInScope, type Db, type User } from "../../../core/contract.ts";
import type { Libraries } from "../../libraries/api.ts";
import type { CatalogueItems, ItemVersion, PresentedItem, WaitingFilter } from "../api.ts";
import { normaliseCode } from "../../../core/codes/normalise-code.ts";
import { findRecords } from "./find-records.ts";
import { presentItem } from "./present-item.ts";
import { elementsOf } from "./read-elements-of.ts";
import { findVersion, readVersions, versionQuery } from "./read-versions.ts";
import { PLACE_COLUMNS, whereNamed } from "./version-filters.ts";

/** Presents many versions with one query for their elements and one per library. */
export const presentVersions = async (db: Db, libraries: Libraries, versions: readonly ItemVersion[]): Promise<PresentedItem[]> => {
  if (versions.length === 0) return [];
  const elements = await elementsOf(db, versions.map(({ versionId }) => versionId));
  const contents = versions.map((version) => ({ version, typeCode: version.typeCode, values: elements.get(version.versionId) ?? {} }));
  const records = await findRecords(db, libraries, contents);
  return contents.map(({ version, values }) => presentItem(version, values, records));
};

const published = (libraries: Libraries): CatalogueItems["published"] => async (db, { itemIds, codes }) => {
  const query = versionQuery(db).where("v.state", "published").orderBy("v.item_id").modify((rows) => {
    if (itemIds !== undefined) void rows.whereIn("v.item_id", [...itemIds]);
    if (codes === undefined) return;
    const wanted = codes.map((code) => code.trim()).filter((code) => code !== "");
    void rows.where((either) => either.whereIn("v.task_code", wanted.map(normaliseCode)).orWhereIn("v.local_task_code", wanted));
  });
  return presentVersions(db, libraries, await readVersions(query));
};

const publishedIdsAfter: CatalogueItems["publishedIdsAfter"] = async (db, after, limit) => {
  const ids: string[] = await db("catalogue_item_versions").where("state", "published")
    .modify((rows) => { if (after !== "") void rows.where("item_id", ">", after); }).orderBy("item_id").limit(limit).pluck("item_id");
  return ids;
};

const waiting = async (db: Db, user: User, filter: WaitingFilter): Promise<{ total: number; versions: ItemVersion[] }> => {
  const narrowed = () => versionQuery(db).whereIn("v.state", [...filter.states]).modify((rows) => {
    whereInScope(rows, user, filter.permission, PLACE_COLUMNS);
    if (filter.procedure !== undefined) void rows.where("v.procedure", filter.procedure);
    if (filter.returnedOnly === true) void rows.where("v.returned", true);
    if (filter.typeCode !== undefined && filter.typeCode !== "") void rows.where("v.type_code", filter.typeCode);
    if (filter.text !== undefined) whereNamed(rows, filter.text);
  });
  const counted: { count: string } | undefined = await narrowed().clearSelect().count().first();
  const direction = filter.order === "oldest" ? "asc" : "desc";
  const versions = await readVersions(narrowed()
    .orderByRaw(`coalesce(v.procedure_at, v.submitted_at, v.updated_at) ${direction}, v.id ${direction}`)
    .limit(filter.size).offset((filter.page - 1) * filter.size));
  return { total: Number(counted?.count ?? 0), versions };
};

const presentVersion = (libraries: Libraries): CatalogueItems["presentVersion"] => async (db, versionId) => {
  const version = await findVersion(db, versionId);
  return version === null ? null : (await presentVersions(db, libraries, [version]))[0] ?? null;
};

const versions: CatalogueItems["versions"] = async (db, versionIds) => {
  const found = await readVersions(versionQuery(db).whereIn("v.id", [...versionIds]));
  return new Map(found.map((version) => [version.versionId, version]));
};

const history: CatalogueItems["history"] = async (db, itemId) => {
  const rows: Awaited<ReturnType<CatalogueItems["history"]>> = await db("catalogue_acts as a")
    .join("catalogue_item_versions as v", "v.id", "a.version_id").where("a.item_id", itemId).orderBy("a.id", "desc")
    .select("a.version_id as versionId", "v.number", "a.action", "a.to_state as to", "a.actor_name as actor", "a.opinion", "a.at");
  return rows;
};

type Reading = Pick<CatalogueItems, "published" | "publishedIdsAfter" | "waiting" | "version" | "versions" | "presentVersion" | "history">;

/** The reading half of the service: a handful of queries whatever the number of items. */
export const itemReader = (libraries: Libraries): Reading => ({
  published: published(libraries), publishedIdsAfter, waiting, version: findVersion, versions, presentVersion: presentVersion(libraries), history,
});
