import { page, type Db, type House, type RouteTable } from "../../../core/contract.ts";
import type { Guides } from "../../guide/api.ts";
import { INDEX } from "../index/item-card.ts";
import { regionFilter, shownRegion } from "../regions/shown-region.ts";
import { SuggestAddress } from "./suggest-address.ts";
import { MOST_OPTIONS, suggestionsPage } from "./suggestions-page.ts";

/** The list below a search box, asked for at each pause of the fingers; nothing of it is kept. */
export const suggestRoutes = ({ db, search, guides }: { db: Db; search: House<unknown>["search"]; guides: Guides }) => (r: RouteTable): void => {
  r.get("/", { access: "public", query: SuggestAddress }, async ({ query, visitor }) => {
    const region = regionFilter(await shownRegion(db, visitor.region));
    const suggestions = await search.suggest(INDEX, {
      text: query.q, size: { names: MOST_OPTIONS, values: 1 },
      ...(query.in === undefined ? { facets: ["department", "theme"], filters: region } : { filters: { departmentId: [query.in] } }),
    });
    return page("portal/suggest/suggestions.njk", suggestionsPage(query, suggestions, guides), { fragments: { "f-q-suggest": "portal/suggest/_list.njk" } });
  });
};
