import { page, type Db, type House, type RouteTable } from "../../../core/contract.ts";
import type { CatalogueItems } from "../../catalogue/api.ts";
import type { Guides } from "../../guide/api.ts";
import { INDEX } from "../index/item-card.ts";
import { homePage } from "./home-page.ts";

export const homeRoutes = (tools: { db: Db; search: House<unknown>["search"]; items: CatalogueItems; guides: Guides }) => (r: RouteTable): void => {
  r.get("/", { access: "public" }, async () => {
    const answer = await tools.search.query(INDEX, { text: "", facets: ["life"], size: 4, sort: "weight" });
    return page("portal/home/home.njk", homePage(answer, await tools.items.counts(tools.db, "department"), tools.guides));
  });
};
