import { addDays, localDay, type LocalDay } from "../../../core/calendar/local-day.ts";
import { page, type Db, type House, type RouteTable, type SearchAnswer, type SearchQuery } from "../../../core/contract.ts";
import type { CatalogueItems } from "../../catalogue/api.ts";
import type { Guides } from "../../guide/api.ts";
import { INDEX } from "../index/item-card.ts";
import { regionFilter, shownRegion } from "../regions/shown-region.ts";
import { findPopular } from "../visits/rank-popular.ts";
import { ENDING_DAYS, firstDays, latestPage } from "./latest-page.ts";

const SHOWN = 10;
/** So many that end soonest are named; of more it is told that there are others. */
const MOST_ENDING = 200;

/** 最近发布, 热门 and 即将失效. */
export const latestRoutes = ({ db, search, items, guides }: { db: Db; search: House<unknown>["search"]; items: CatalogueItems; guides: Guides }) => (r: RouteTable): void => {
  r.get("/", { access: "public" }, async ({ visitor, now }) => {
    const region = await shownRegion(db, visitor.region);
    const filters = regionFilter(region);
    const today = localDay(now);
    const found = {
      recent: await search.query(INDEX, { text: "", sort: "weight", size: SHOWN, filters }),
      popular: await findPopular({ db, items }, region === null ? null : region.levels, SHOWN),
      ending: await findEnding(search, filters, Array.from({ length: ENDING_DAYS }, (_, i) => addDays(today, i + 1))),
    };
    return page("portal/latest/latest.njk", latestPage(found, { guides, region }));
  });
};

type Search = House<unknown>["search"];

/** The engine sorts by other things than this day: the first days that have enough are asked for, and how many there are on all of them is counted beside. */
const findEnding = async (search: Search, filters: NonNullable<SearchQuery["filters"]>, days: readonly LocalDay[]): Promise<Pick<SearchAnswer, "hits" | "total">> => {
  const ask = (endsOn: readonly LocalDay[], size: number): Promise<SearchAnswer> => search.query(INDEX, { text: "", sort: "place", size, facets: ["endsOn"], filters: { ...filters, endsOn } });
  const { total, facets } = await ask(days, 1);
  const counts = new Map((facets["endsOn"] ?? []).map(({ value, count }) => [value, count]));
  const soonest = firstDays(days.map((day) => ({ day, count: counts.get(day) ?? 0 })), MOST_ENDING);
  return { total, hits: soonest.length === 0 ? [] : (await ask(soonest, MOST_ENDING)).hits };
};
