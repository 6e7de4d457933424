import type { House } from "../../../core/contract.ts";
import type { ItemSearch } from "../api.ts";
import { INDEX, ItemCard } from "../index/item-card.ts";

/** The same question to the same index as on the results page; 子项 stand by themselves, because programs fold nothing. */
export const searchItems = (search: House<unknown>["search"]): ItemSearch => ({
  find: async ({ text, page, size }) => {
    const { verdict, total, hits, nearest } = await search.query(INDEX, { text, page, size, sort: text === "" ? "title" : "relevance" });
    return { verdict, total, items: hits.map(({ data }) => ItemCard.parse(data)), nearest: nearest.map(({ data }) => ItemCard.parse(data)) };
  },
});
