import { page, PAGE_SIZE, redirect, type House, type RouteTable } from "../../../core/contract.ts";
import type { Guides } from "../../guide/api.ts";
import { FILTERS, INDEX } from "../index/item-card.ts";
import { pagesOf, searchPage } from "./search-page.ts";
import { filtersOf, hrefOf, MOST_SUBS, SearchAddress } from "./search-query.ts";

export type PortalTools = { search: House<unknown>["search"]; guides: Guides };

export const searchRoutes = ({ search, guides }: PortalTools) => (r: RouteTable): void => {
  r.get("/", { access: "public", query: SearchAddress }, async ({ query }) => {
    const answer = await search.query(INDEX, {
      text: query.q, filters: filtersOf(query), facets: FILTERS, page: query.page, size: PAGE_SIZE,
      sort: query.q === "" ? "title" : "relevance", exact: query.exact !== undefined,
      // The 子项 of one 主项 are a list of their own.
      ...(query.entry === undefined ? { groupBy: { facet: "entry", most: MOST_SUBS } } : {}),
    });
    // An address of yesterday may ask for a page that is no longer there.
    if (query.page > pagesOf(answer)) return redirect(hrefOf(query, { page: pagesOf(answer) }));
    return page("portal/search/results.njk", searchPage(query, answer, guides), { fragments: { results: "portal/search/_results.njk" } });
  });
};
