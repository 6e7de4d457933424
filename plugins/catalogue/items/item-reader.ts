import type { Knex } from "knex";
import type { Db } from "../../../core/contract.ts";
import { actWords } from "./action-words.ts";
import type { Libraries } from "../../libraries/api.ts";
import type { CatalogueItems, ItemVersion, PresentedItem } from "../api.ts";
import { normaliseCode } from "../../../core/codes/normalise-code.ts";
import { findContents } from "./find-contents.ts";
import { findRecords } from "./find-records.ts";
import { presentItem } from "./present-item.ts";
import { findVersion, readVersions, versionQuery } from "./read-versions.ts";
import { findRequests } from "./requests.ts";
import { countWaiting, findUnderReview, findWaiting } from "./find-waiting.ts";

/** Presents many versions with one query for what they say and one for the records that they point to. */
export const presentVersions = async (db: Db, libraries: Libraries, versions: readonly ItemVersion[]): Promise<PresentedItem[]> => {
  if (versions.length === 0) return [];
  const stored = await findContents(db, versions.map(({ versionId }) => versionId));
  const contents = versions.map((version) => ({ version, typeCode: version.typeCode, ...stored.get(version.versionId) ?? { values: {}, order: "" } }));
  const records = await findRecords(db, libraries, contents);
  return contents.map(({ version, values, order }) => presentItem(version, values, records, order));
};

/** Guides are asked for by a code, thousands of times a minute: planned once for each connection, from indexes that hold what is in force. */
const byCode = (db: Db, code: string): Knex.QueryBuilder =>
  versionQuery(db).whereRaw("v.state = 'published' and ((v.task_code = ? and v.task_code <> '') or (v.local_task_code = ? and v.local_task_code <> ''))", [normaliseCode(code), code.trim()])
    .options({ name: "catalogue-in-force-by-code" });

const inForce: CatalogueItems["inForce"] = (db, filter) =>
  readVersions(("code" in filter ? byCode(db, filter.code) : versionQuery(db).where("v.state", "published").whereIn("v.item_id", [...filter.itemIds])).orderBy("v.item_id"));

const published = (libraries: Libraries): CatalogueItems["published"] => async (db, filter) => presentVersions(db, libraries, await inForce(db, filter));

const publicItems = (libraries: Libraries): CatalogueItems["publicItems"] => async (db, filter) => (await published(libraries)(db, filter)).filter(({ isPublic }) => isPublic);

const publishedIdsAfter: CatalogueItems["publishedIdsAfter"] = async (db, after, limit) => {
  const ids: string[] = await db("catalogue_item_versions").where("state", "published")
    .modify((rows) => { if (after !== "") void rows.where("item_id", ">", after); }).orderBy("item_id").limit(limit).pluck("item_id");
  return ids;
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
  const rows: Omit<Awaited<ReturnType<CatalogueItems["history"]>>[number], "words">[] = await db("catalogue_acts as a")
    .join("catalogue_item_versions as v", "v.id", "a.version_id").where("a.item_id", itemId).orderBy("a.id", "desc")
    .select("a.version_id as versionId", "v.number", "a.action", "a.to_state as to", "a.to_step as toStep", "a.actor_name as actor", "a.opinion", "a.at");
  return rows.map((row) => ({ ...row, words: actWords(row) }));
};

type Reading = Pick<CatalogueItems, "published" | "publicItems" | "inForce" | "present" | "publishedIdsAfter" | "waiting" | "waitingCounts" | "underReview" | "requests" | "version" | "versions" | "presentVersion" | "history">;

/** The reading half of the service: a handful of queries whatever the number of items. */
export const itemReader = (libraries: Libraries): Reading => ({
  published: published(libraries), publicItems: publicItems(libraries), inForce, present: (db, versions) => presentVersions(db, libraries, versions), publishedIdsAfter, waiting: findWaiting, waitingCounts: countWaiting, underReview: findUnderReview, requests: findRequests, version: findVersion, versions, presentVersion: presentVersion(libraries), history,
});
