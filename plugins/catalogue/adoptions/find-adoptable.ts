import type { Knex } from "knex";
import { pageWithin, type Db, type User } from "../../../core/contract.ts";
import type { ItemVersion } from "../api.ts";
import { secretSql } from "../items/public-sql.ts";
import { readVersions, versionQuery } from "../items/read-versions.ts";
import { whereNamed } from "../items/version-filters.ts";

export const ADOPTABLE_SIZE = 20;

export type AdoptableWish = { q: string; taken: boolean; page: number };
/** `takenAs`: the item that the user's department has made of it, by source. */
export type Adoptable = { versions: ItemVersion[]; total: number; page: number; takenAs: ReadonlyMap<string, string>; counts: { open: number; taken: number } };

/** The region itself and those above it: /530000/539900/ gives both. */
const pathsAbove = (path: string): string[] => {
  const codes = path.split("/").filter((code) => code !== "");
  return codes.map((_, index) => `/${codes.slice(0, index + 1).join("/")}/`);
};

/** 公共服务, with the extensions of the provinces (21–29). */
const SERVICES = ["20", "29"] as const;

/** What the user's department may take over: services in force, not 涉密, of the region or of one above, not its own. */
export const findAdoptable = async (db: Db, user: User, wish: AdoptableWish): Promise<Adoptable> => {
  const mine = (): Knex.QueryBuilder => db("catalogue_adoptions as a").join("catalogue_items as i", "i.id", "a.item_id").where("i.department_id", user.department.id);
  const narrowed = (taken: boolean): Knex.QueryBuilder => db("catalogue_item_versions as v").where("v.state", "published").whereBetween("v.type_code", SERVICES).whereRaw(`not ${secretSql("v.id")}`).whereIn("v.region_path", pathsAbove(user.region.path))
    .whereNot("v.department_id", user.department.id).modify((rows) => {
      whereNamed(rows, wish.q);
      const known = mine().whereRaw("a.source_item_id = v.item_id").select("a.item_id");
      void (taken ? rows.whereExists(known) : rows.whereNotExists(known));
    });
  const counts = { open: await countOf(narrowed(false)), taken: await countOf(narrowed(true)) };
  const total = wish.taken ? counts.taken : counts.open;
  const page = pageWithin(wish.page, total, ADOPTABLE_SIZE);
  const ids: string[] = await narrowed(wish.taken).orderByRaw("v.published_at desc, v.id desc").limit(ADOPTABLE_SIZE).offset((page - 1) * ADOPTABLE_SIZE).pluck("v.id");
  const found = new Map((await readVersions(versionQuery(db).whereIn("v.id", ids))).map((version) => [version.versionId, version]));
  const taken: { source_item_id: string; item_id: string }[] = wish.taken ? await mine().whereIn("a.source_item_id", [...found.values()].map(({ itemId }) => itemId)).select("a.source_item_id", "a.item_id") : [];
  return { versions: ids.flatMap((id) => found.get(id) ?? []), total, page, counts, takenAs: new Map(taken.map((row) => [row.source_item_id, row.item_id])) };
};

const countOf = async (query: Knex.QueryBuilder): Promise<number> => {
  const [counted]: { count: string }[] = await query.count("* as count");
  return Number(counted?.count ?? 0);
};
