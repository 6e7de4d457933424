import { addDays, localDay } from "../../../core/calendar/local-day.ts";
import { page, type Db, type House, type RouteTable } from "../../../core/contract.ts";
import type { CatalogueItems } from "../../catalogue/api.ts";
import type { Guides } from "../../guide/api.ts";
import { INDEX } from "../index/item-card.ts";
import { regionFilter, shownRegion } from "../regions/shown-region.ts";
import { findPopular } from "../visits/rank-popular.ts";
import { ENDING_DAYS, latestPage } from "./latest-page.ts";

const SHOWN = 10;
/** As many as the engine answers at once; who publishes more that ends within two months is told that there are others. */
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
      ending: await search.query(INDEX, { text: "", sort: "place", size: MOST_ENDING, filters: { ...filters, endsOn: Array.from({ length: ENDING_DAYS }, (_, i) => addDays(today, i + 1)) } }),
    };
    return page("portal/latest/latest.njk", latestPage(found, { guides, region }));
  });
};
