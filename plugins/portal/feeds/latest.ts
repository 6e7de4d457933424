import { addDays } from "../../../core/calendar/local-day.ts";
import type { House } from "../../../core/contract.ts";
import type { Guides } from "../../guide/api.ts";
import { INDEX, ItemCard } from "../index/item-card.ts";

const SHOWN = 50;

export type Entry = { title: string; href: string; text: string; date: string; guid: string };

/** What was published or changed last, newest first. A change is an entry of its own: its day is in its id. */
export const latestItems = async ({ search, guides }: { search: House<unknown>["search"]; guides: Guides }): Promise<Entry[]> => {
  const { hits } = await search.query(INDEX, { text: "", sort: "weight", size: SHOWN });
  return hits.map(({ data }) => ItemCard.parse(data)).map((card) => ({
    title: card.name, href: guides.pageHref(card.code), text: [card.department, card.summary].filter((words) => words !== "").join("："),
    date: new Date(`${addDays("1970-01-01", card.day)}T00:00:00+08:00`).toUTCString(), guid: `${card.code} ${card.day}`,
  }));
};
