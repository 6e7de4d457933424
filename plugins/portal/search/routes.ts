import { page, pageCount, PAGE_SIZE, redirect, type Db, type House, type RouteTable, type User } from "../../../core/contract.ts";
import type { CatalogueItems } from "../../catalogue/api.ts";
import type { Guides } from "../../guide/api.ts";
import { FILTERS } from "../index/item-card.ts";
import type { OpenedLinks } from "../log/opened-links.ts";
import type { SearchCounter } from "../log/search-counter.ts";
import { askItems } from "./ask-items.ts";
import { notTold } from "./result-view.ts";
import { regionFilter, shownRegion } from "../regions/shown-region.ts";
import { goneItems, mayBePart } from "./gone-items.ts";
import { hallOf, hallPath } from "./halls.ts";
import { hiddenBy, widerFilters } from "./hidden-hits.ts";
import { searchPage } from "./search-page.ts";
import { ENGINE_SORTS, filtersOf, hasFilters, hrefOf, MOST_SUBS, SearchAddress, sortOf } from "./search-query.ts";
import { isRobot } from "../visits/robots.ts";

export type PortalTools = { db: Db; search: House<unknown>["search"]; items: Pick<CatalogueItems, "abolishedNamed">; guides: Guides; counter: SearchCounter; links: OpenedLinks };

/** Fewer hits are followed by what may be meant as well, up to so many; people read three or four of these. */
const FOLLOWED = 5;

/** So many are named that the conditions or the region hide. */
const MOST_ELSEWHERE = 5;

/** The results page: what was found, or what may have been meant, and what the conditions, the region or an abolition hide. */
export const searchRoutes = ({ db, search, items, guides, counter, links }: PortalTools) => (r: RouteTable): void => {
  r.get("/", { access: "public", query: SearchAddress }, async ({ query, user, visitor, headers, now }) => {
    const region = await shownRegion(db, visitor.region);
    const answer = await askItems({ db, search }, {
      text: query.q, filters: { ...regionFilter(region), ...filtersOf(query) }, facets: FILTERS, page: query.page, size: PAGE_SIZE,
      sort: ENGINE_SORTS[sortOf(query)], exact: query.exact !== undefined, fill: FOLLOWED,
      // The 子项 of one 主项 are a list of their own.
      ...(query.entry === undefined ? { groupBy: { facet: "entry", most: MOST_SUBS } } : {}),
    });
    // What the conditions or the region shown hide is no wrong word.
    const elsewhere = answer.verdict === "none" && hiddenBy(query, region) !== null ? await askItems({ db, search }, {
      text: query.q, filters: widerFilters(query, region), size: MOST_ELSEWHERE, sort: ENGINE_SORTS[sortOf(query)], exact: query.exact !== undefined,
    }) : null;
    // An address of yesterday may ask for a page that is no longer there.
    const pages = pageCount(answer.groups.total);
    if (query.page > pages) return redirect(hrefOf(query, { page: pages }));
    if (isNewQuestion(query, user, headers)) counter.searched({ text: query.q, found: [answer, elsewhere].some((one) => one?.verdict === "found"), hits: answer.sure, now });
    const openedHref = query.q === "" || user !== null ? notTold : await links.forPage(query.q, now);
    const hall = hallOf(query);
    const gone = query.page > 1 ? [] : goneItems(query.q, await items.abolishedNamed(db, query.q, mayBePart(query.q, answer)), [answer, elsewhere]);
    return page("portal/search/results.njk", searchPage(query, answer, { guides, region, openedHref, gone, elsewhere }), { fragments: { results: "portal/search/_results.njk" }, ...(hall === undefined ? {} : { current: hallPath(hall) }) });
  });
};

/**
 * Somebody of the public has asked something. Its second page, its narrowing by filters and a part of the page are no new question; what staff try out and what
 * programs read that say who they are is none of the public.
 */
const isNewQuestion = (address: SearchAddress, user: User | null, headers: Readonly<Record<string, string>>): boolean =>
  address.q !== "" && address.page === 1 && address.exact === undefined && !hasFilters(address)
    && user === null && headers["hx-target"] === undefined && !isRobot(headers["user-agent"] ?? "");
