import type { House } from "../../../core/contract.ts";
import type { CatalogueItems } from "../../catalogue/api.ts";
import { recordChanges } from "./record-changes.ts";

type Tools = Pick<House<unknown>, "db" | "transact" | "clock"> & { items: CatalogueItems };

/** An import publishes thousands: so many are looked at in one transaction. */
const PART = 200;

/** Items of an event, a part at a time. */
export const keepChanges = async ({ transact, clock, items }: Tools, itemIds: readonly string[]): Promise<void> => {
  for (let at = 0; at < itemIds.length; at += PART) await transact((tx) => recordChanges(tx, items, itemIds.slice(at, at + PART), clock.now()));
};

/** Every night all items in force, and all others that were told of: what was missed while this was switched off, and what changes by the day alone. */
export const catchUp = async (tools: Tools): Promise<number> => {
  let count = 0;
  const inForce = new Set<string>();
  const take = async (ids: readonly string[]): Promise<void> => { count += await tools.transact((tx) => recordChanges(tx, tools.items, ids, tools.clock.now())); };
  await eachPart((after) => tools.items.publishedIdsAfter(tools.db, after, PART), async (ids) => {
    for (const id of ids) inForce.add(id);
    await take(ids);
  });
  await eachPart((after) => tools.db("exchange_changes").distinct("item_id").where("item_id", ">", after === "" ? "0" : after).orderBy("item_id").limit(PART).pluck("item_id"), (ids) => take(ids.filter((id) => !inForce.has(id))));
  return count;
};

const eachPart = async (find: (after: string) => Promise<string[]>, take: (ids: readonly string[]) => Promise<void>): Promise<void> => {
  for (let ids = await find(""), last = ids.at(-1); last !== undefined; ids = await find(last), last = ids.at(-1)) await take(ids);
};
