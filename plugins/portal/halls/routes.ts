import { z } from "zod";
import { notFound, page, type Db, type House, type RouteTable, type SearchAnswer, type SearchQuery } from "../../../core/contract.ts";
import type { CatalogueItems } from "../../catalogue/api.ts";
import { INDEX } from "../index/item-card.ts";
import { regionFilter, shownRegion } from "../regions/shown-region.ts";
import { HALLS } from "../search/halls.ts";
import { hallPage } from "./hall-page.ts";

const ByHall = z.object({ hall: z.string().max(20) });

/** 个人办事, 法人办事, 行政审批 and 公共服务, each with its ways (HEN-3.1.1 to 3.1.3). */
export const hallRoutes = ({ db, search, items }: { db: Db; search: House<unknown>["search"]; items: CatalogueItems }) => (r: RouteTable): void => {
  r.get("/:hall", { access: "public", params: ByHall }, async ({ params, visitor }) => {
    const hall = HALLS.find(({ id }) => id === params.hall);
    if (hall === undefined) throw notFound();
    const ask = (filters: NonNullable<SearchQuery["filters"]>): Promise<SearchAnswer> =>
      search.query(INDEX, { text: "", size: 1, facets: ["online", ...hall.browse.map(({ facet }) => facet)], filters: { ...filters, [hall.by]: hall.values } });
    const region = await shownRegion(db, visitor.region);
    const shown = await ask(regionFilter(region));
    return page("portal/halls/hall.njk", hallPage(hall, { shown, whole: region === null ? shown : await ask({}) }, items.codeLists()));
  });
};
