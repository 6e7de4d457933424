import type { Knex } from "knex";
import { dayProblems, whereInScope, type Db, type User } from "../../../core/contract.ts";
import type { ItemState, ItemVersion } from "../api.ts";
import { isWholeType, type ItemsFilter } from "./items-filter.ts";
import { readVersions, versionQuery } from "./read-versions.ts";
import { PLACE_COLUMNS, whereNamed } from "./version-filters.ts";
import { countArchivedInReach, countHeads, type HeadCounts } from "./count-heads.ts";
import { idsOfPage, NEWEST, type PageOrder } from "./page-order.ts";
import { whereHead } from "./where-head.ts";

export const ITEMS_SIZE = 20;

/** `inForce`: the published version beside a draft, by item. `owners`: the department that keeps an entry, by entry. */
export type FoundItems = {
  versions: readonly ItemVersion[]; total: number; page: number;
  byState: ReadonlyMap<ItemState, number>;
  inForce: ReadonlyMap<string, { number: number; publishedAt: Date }>;
  owners: ReadonlyMap<string, string>;
};

/**
 * A page of 事项梳理 and the counts of its state buttons. `heads` are the counts of whole types that the tree has asked for already; with
 * narrower conditions they are counted anew.
 */
export const findItems = async (db: Db, user: User, filter: ItemsFilter, heads: HeadCounts): Promise<FoundItems> => {
  const byState = await countStates(db, user, filter, heads);
  const total = filter.state === "" ? [...byState].reduce((sum, [state, count]) => sum + (state === "archived" ? 0 : count), 0) : byState.get(filter.state) ?? 0;
  const page = Math.min(filter.page, Math.max(1, Math.ceil(total / ITEMS_SIZE)));
  const versions = await readInOrder(db, await pageOfIds(db, user, filter, { page, total }));
  return { versions, total, page, byState, inForce: await findInForce(db, versions), owners: await findOwners(db, versions) };
};

/** All versions of a query, for work that goes through the whole result, oldest first. */
export const findVersionIds = async (db: Db, user: User, filter: ItemsFilter): Promise<{ id: string; type: string }[]> => {
  const rows: { id: string; type: string }[] = await wholeResult(db, user, filter).orderBy("v.id").select("v.id", "v.type_code as type");
  return rows;
};

export const countVersions = async (db: Db, user: User, filter: ItemsFilter): Promise<number> => {
  const counted: { count: string } | undefined = await wholeResult(db, user, filter).count("* as count").first();
  return Number(counted?.count ?? 0);
};

const wholeResult = (db: Db, user: User, filter: ItemsFilter): Knex.QueryBuilder => db("catalogue_item_versions as v").modify((query) => {
  narrow(query, user, filter);
  whereState(query, filter.state);
});

/** Only the ids are sorted: joining the names to a hundred thousand rows before taking twenty of them would cost more than all else. */
const pageOfIds = (db: Db, user: User, filter: ItemsFilter, { page, total }: { page: number; total: number }): Promise<string[]> => {
  const query = wholeResult(db, user, filter);
  const wanted = { page, total, size: ITEMS_SIZE };
  return filter.entry === "" ? idsOfPage(query, NEWEST, wanted) : idsOfPage(query.join("catalogue_items as i", "i.id", "v.item_id"), AS_ORDERED, wanted);
};

const AS_ORDERED: PageOrder = { forth: "i.position, i.id, v.number desc", back: "i.position desc, i.id desc, v.number" };

const readInOrder = async (db: Db, ids: readonly string[]): Promise<ItemVersion[]> => {
  const found = new Map((await readVersions(versionQuery(db).whereIn("v.id", [...ids]))).map((version) => [version.versionId, version]));
  return ids.flatMap((id) => found.get(id) ?? []);
};

/** All conditions but the state. */
const narrow = (query: Knex.QueryBuilder, user: User, filter: ItemsFilter): void => {
  whereInScope(query, user, "catalogue.read", PLACE_COLUMNS);
  whereNamed(query, filter.q);
  if (filter.type !== "") void query.where("v.type_code", filter.type);
  wherePlaced(query, filter);
  if (filter.department !== "") void query.where("v.department_id", filter.department);
  if (filter.region !== "") void query.where("v.region_code", filter.region);
  // Several levels are joined by ^ (1^3); one digit each.
  if (filter.level !== "") void query.where("v.use_level", "like", `%${filter.level}%`);
  if (filter.project !== "") void query.where("v.project_type", filter.project);
  if (filter.lacking !== "") void query.where("v.missing", ">", 0);
  if (filter.returned !== "") void query.where("v.returned", true);
  whereReleased(query, filter);
};

/** Where in the tree: 目录, 分组, 子项. */
const wherePlaced = (query: Knex.QueryBuilder, { entry, group, base }: ItemsFilter): void => {
  if (entry === "none") void query.whereNull("v.entry_id");
  else if (entry !== "") void query.where("v.entry_id", entry);
  if (base !== "") void query.where("v.base_code", base);
  if (group === "none") void query.whereRaw("not exists (select 1 from catalogue_items g where g.id = v.item_id and g.group_id is not null)");
  else if (group !== "") void query.whereRaw("v.item_id in (select g.id from catalogue_items g where g.group_id = ?)", [group]);
};

/** The day of publication as the list shows it: the database keeps with a change that is being written the day of the version in force beside it. */
const whereReleased = (query: Knex.QueryBuilder, { from, to }: ItemsFilter): void => {
  if (dayProblems({ from, to }).length > 0) void query.whereRaw("false");
  else narrowDays(query, from, to);
};

const narrowDays = (query: Knex.QueryBuilder, from: string, to: string): void => {
  if (from !== "") void query.whereRaw("v.released_at >= ?::timestamp at time zone 'Asia/Shanghai'", [from]);
  if (to !== "") void query.whereRaw("v.released_at < (?::timestamp + interval '1 day') at time zone 'Asia/Shanghai'", [to]);
};

const whereState = (query: Knex.QueryBuilder, state: ItemsFilter["state"]): void => {
  if (state === "archived") void query.where("v.state", "archived");
  else {
    whereHead(query);
    if (state !== "") void query.where("v.state", state);
  }
};

const countStates = async (db: Db, user: User, filter: ItemsFilter, heads: HeadCounts): Promise<Map<ItemState, number>> => {
  const counted = isWholeType(filter) ? heads.filter(({ type }) => filter.type === "" || type === filter.type) : await countHeads(db, (rows) => { narrow(rows, user, filter); });
  const byState = new Map<ItemState, number>([["archived", await countArchived(db, user, filter)]]);
  for (const { state, count } of counted) byState.set(state, (byState.get(state) ?? 0) + count);
  return byState;
};

/** Only the button shows it while another state is looked at: “1000+” says enough there. */
export const ARCHIVED_SHOWN = 1_000;

const countArchived = async (db: Db, user: User, filter: ItemsFilter): Promise<number> => {
  if (isWholeType(filter)) return countArchivedInReach(db, user, filter.type);
  const archived = db("catalogue_item_versions as v").modify((rows) => { narrow(rows, user, filter); }).where("v.state", "archived");
  const counted: { count: number } | undefined = filter.state === "archived" ? await archived.first(db.raw("count(*)::int as count"))
    : await db.from(archived.select("v.id").limit(ARCHIVED_SHOWN + 1).as("some")).first(db.raw("count(*)::int as count"));
  return counted?.count ?? 0;
};

const findInForce = async (db: Db, versions: readonly ItemVersion[]): Promise<FoundItems["inForce"]> => {
  const rows: { item_id: string; number: number; published_at: Date }[] = await db("catalogue_item_versions")
    .whereIn("item_id", versions.map(({ itemId }) => itemId)).where("state", "published").select("item_id", "number", "published_at");
  return new Map(rows.map((row) => [row.item_id, { number: row.number, publishedAt: row.published_at }]));
};

const findOwners = async (db: Db, versions: readonly ItemVersion[]): Promise<FoundItems["owners"]> => {
  const ids = [...new Set(versions.flatMap(({ entry }) => entry?.id ?? []))];
  const rows: { id: string; name: string }[] = await db("catalogue_entries as e").join("core_departments as d", "d.id", "e.department_id")
    .whereIn("e.id", ids).select("e.id", "d.name");
  return new Map(rows.map(({ id, name }) => [id, name]));
};
