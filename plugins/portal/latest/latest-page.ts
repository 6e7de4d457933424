import { dateText } from "../../../core/calendar/chinese-date.ts";
import { addDays, type LocalDay } from "../../../core/calendar/local-day.ts";
import type { SearchAnswer } from "../../../core/contract.ts";
import type { PresentedItem } from "../../catalogue/api.ts";
import type { Guides } from "../../guide/api.ts";
import { ItemCard } from "../index/item-card.ts";
import { emptyAddress, hrefOf } from "../search/search-query.ts";
import { levelNote, type ShownRegion } from "../regions/shown-region.ts";

export const LATEST = "/portal/latest";
/** 即将失效: within so many days. */
export const ENDING_DAYS = 60;

/** The days, from the first on, on which together so many end; those on which nothing does are left out. */
export const firstDays = (days: readonly { day: LocalDay; count: number }[], enough: number): LocalDay[] => {
  const ending = days.filter(({ count }) => count > 0);
  const before = ending.map((_, index) => ending.slice(0, index).reduce((sum, { count }) => sum + count, 0));
  return ending.filter((_, index) => (before[index] ?? 0) < enough).map(({ day }) => day);
};

type Found = { recent: SearchAnswer; popular: readonly PresentedItem[]; ending: Pick<SearchAnswer, "hits" | "total"> };

/** What is new, what is opened most, and what will soon be no more. */
export const latestPage = ({ recent, popular, ending }: Found, { guides, region }: { guides: Guides; region: ShownRegion | null }): object => {
  const rowOf = (card: { code: string; name: string; department: string; region: { code: string; name: string } }, note: string): object =>
    ({ name: card.name, href: guides.pageHref(card.code), facts: [card.department, levelNote(region, card.region), note].filter((fact) => fact !== "") });
  const cards = ({ hits }: Pick<SearchAnswer, "hits">): ItemCard[] => hits.map(({ data }) => ItemCard.parse(data));
  return {
    days: ENDING_DAYS, recentHref: hrefOf(emptyAddress(""), { sort: "new" }),
    recent: cards(recent).map((card) => rowOf(card, `${dateText(addDays("1970-01-01", card.day))}发布`)),
    popular: popular.map((item) => rowOf({ code: item.publicCode, name: item.name, department: item.department.name, region: item.region }, "")),
    ending: cards(ending).sort((a, b) => (a.endsOn < b.endsOn ? -1 : 1)).map((card) => rowOf(card, `${dateText(card.endsOn)}起不再办理`)),
    others: Math.max(0, ending.total - ending.hits.length),
  };
};
