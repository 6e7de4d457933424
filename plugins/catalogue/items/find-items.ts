import type { Knex } from "knex";
import { whereInScope, type Db, type User } from "../../../core/contract.ts";
import type { ItemState, ItemVersion } from "../api.ts";
import type { ItemsFilter } from "./items-filter.ts";
import { readVersions, versionQuery } from "./read-versions.ts";
import { PLACE_COLUMNS, whereNamed } from "./version-filters.ts";
import { whereHead } from "./where-head.ts";

export const ITEMS_SIZE = 20;

/** `inForce`: the published version beside a draft, by item. `owners`: the department that keeps an entry, by entry. */
export type FoundItems = {
  versions: readonly ItemVersion[]; total: number; page: number;
  byState: ReadonlyMap<ItemState, number>;
  inForce: ReadonlyMap<string, { number: number; publishedAt: Date }>;
  owners: ReadonlyMap<string, string>;
};

/** A page of 事项梳理 and the counts of its state buttons: the rows, one plural call for what stands beside them. */
export const findItems = async (db: Db, user: User, filter: ItemsFilter): Promise<FoundItems> => {
  const byState = await countStates(db, user, filter);
  const total = filter.state === "" ? [...byState].reduce((sum, [state, count]) => sum + (state === "archived" ? 0 : count), 0) : byState.get(filter.state) ?? 0;
  const page = Math.min(filter.page, Math.max(1, Math.ceil(total / ITEMS_SIZE)));
  const query = versionQuery(db).modify((rows) => {
    narrow(rows, user, filter);
    whereState(rows, filter.state);
  }).limit(ITEMS_SIZE).offset((page - 1) * ITEMS_SIZE);
  if (filter.entry === "") void query.orderByRaw("v.updated_at desc, v.id desc");
  else void query.join("catalogue_items as i", "i.id", "v.item_id").orderByRaw("i.position, i.id, v.number desc");
  const versions = await readVersions(query);
  return { versions, total, page, byState, inForce: await findInForce(db, versions), owners: await findOwners(db, versions) };
};

/** All conditions but the state. */
const narrow = (query: Knex.QueryBuilder, user: User, filter: ItemsFilter): void => {
  whereInScope(query, user, "catalogue.read", PLACE_COLUMNS);
  whereNamed(query, filter.q);
  if (filter.type !== "") void query.where("v.type_code", filter.type);
  if (filter.entry === "none") void query.whereNull("v.entry_id");
  else if (filter.entry !== "") void query.where("v.entry_id", filter.entry);
  if (filter.department !== "") void query.where("v.department_id", filter.department);
  // Several levels are joined by ^ (1^3); one digit each.
  if (filter.level !== "") void query.where("v.use_level", "like", `%${filter.level}%`);
  if (filter.lacking !== "") void query.where("v.missing", ">", 0);
};

const whereState = (query: Knex.QueryBuilder, state: ItemsFilter["state"]): void => {
  if (state === "archived") void query.where("v.state", "archived");
  else {
    whereHead(query);
    if (state !== "") void query.where("v.state", state);
  }
};

const countStates = async (db: Db, user: User, filter: ItemsFilter): Promise<Map<ItemState, number>> => {
  const heads: { state: ItemState; count: string }[] = await db("catalogue_item_versions as v")
    .modify((rows) => { narrow(rows, user, filter); whereHead(rows); }).groupBy("v.state").select("v.state").count("* as count");
  const archived: { count: string } | undefined = await db("catalogue_item_versions as v")
    .modify((rows) => { narrow(rows, user, filter); }).where("v.state", "archived").count("* as count").first();
  return new Map([...heads.map(({ state, count }) => [state, Number(count)] as const), ["archived", Number(archived?.count ?? 0)]]);
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
