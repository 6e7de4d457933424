import type { Db, House, Tx } from "../../../core/contract.ts";
import { addDays, localDay } from "../../../core/calendar/local-day.ts";
import type { CatalogueItems, PresentedItem } from "../../catalogue/api.ts";
import { INDEX } from "../index/item-card.ts";

const COUNTED_DAYS = 30;
const KEPT_DAYS = 400;
const RANKED = 200;
/** Of those ranked an hour ago some may be hidden by now. */
const SPARE = 3;

type Tools = { db: Db; items: CatalogueItems; search: House<unknown>["search"]; transact<T>(work: (tx: Tx) => Promise<T>): Promise<T> };

/** 热门 and the order by 热度: what was opened most in the last thirty days. Made by a job, so that no page sums up days; it may run twice. */
export const rankPopular = async ({ db, items, search, transact }: Tools, now: Date): Promise<void> => {
  const today = localDay(now);
  const all: { item_id: string; visits: number }[] = await db("portal_visits").where("day", ">", addDays(today, -COUNTED_DAYS)).groupBy("item_id")
    .select("item_id", db.raw("sum(visits)::int as visits")).orderBy([{ column: "visits", order: "desc" }, { column: "item_id" }]);
  await search.recount(INDEX, new Map(all.map((row) => [row.item_id, row.visits])));
  const sums = all.slice(0, RANKED);
  const regions = new Map((await items.publicItems(db, { itemIds: sums.map((row) => row.item_id) })).map((item) => [item.itemId, item.region.code]));
  await transact(async (tx) => {
    await tx("portal_popular").delete();
    const rows = sums.flatMap((row) => { const region = regions.get(row.item_id); return region === undefined ? [] : [{ ...row, region_code: region }]; });
    if (rows.length > 0) await tx("portal_popular").insert(rows);
    await tx("portal_visits").where("day", "<", addDays(today, -KEPT_DAYS)).delete();
  });
};

/** The most opened of the levels shown that are still for the public, the first one first. */
export const findPopular = async ({ db, items }: Pick<Tools, "db" | "items">, levels: readonly string[] | null, most: number): Promise<PresentedItem[]> => {
  const rows: { item_id: string }[] = await db("portal_popular").modify((query) => { if (levels !== null) void query.whereIn("region_code", [...levels]); })
    .orderBy([{ column: "visits", order: "desc" }, { column: "item_id" }]).limit(most * SPARE).select("item_id");
  if (rows.length === 0) return [];
  const found = new Map((await items.publicItems(db, { itemIds: rows.map((row) => row.item_id) })).map((item) => [item.itemId, item]));
  return rows.flatMap((row) => found.get(row.item_id) ?? []).slice(0, most);
};
