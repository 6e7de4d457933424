import type { Db, House } from "../../../core/contract.ts";
import type { ItemSearch } from "../api.ts";
import { ItemCard } from "../index/item-card.ts";
import { askItems, FEW } from "./ask-items.ts";

/** The same question to the same index as on the results page; 子项 stand by themselves, because programs fold nothing. */
export const searchItems = (tools: { db: Db; search: House<unknown>["search"] }): ItemSearch => ({
  find: async ({ text, page, size }) => {
    const { verdict, total, hits, nearest } = await askItems(tools, { text, page, size, sort: text === "" ? "place" : "relevance", fill: FEW });
    return { verdict, total, items: hits.map(({ data }) => ItemCard.parse(data)), nearest: nearest.map(({ data }) => ItemCard.parse(data)) };
  },
});
