import { page, type House, type RouteTable } from "../../../core/contract.ts";
import type { CatalogueItems } from "../../catalogue/api.ts";
import type { PortalSection } from "../api.ts";
import { countDepartments } from "../departments/count-departments.ts";
import type { HallTools } from "../departments/routes.ts";
import { INDEX } from "../index/item-card.ts";
import { regionFilter, shownRegion } from "../regions/shown-region.ts";
import { mapPage } from "./map-page.ts";

/** 网站地图: departments are those of the region shown, everything else is that of the site. */
export const mapRoutes = ({ db, people, search, guides, items, sections, publicLinks }: HallTools & { sections: () => readonly PortalSection[]; items: CatalogueItems; publicLinks: House<unknown>["publicLinks"] }) => (r: RouteTable): void => {
  r.get("/", { access: "public" }, async ({ visitor, now }) => {
    const departments = await search.query(INDEX, { text: "", size: 1, facets: ["departmentId"], filters: regionFilter(await shownRegion(db, visitor.region)) });
    const whole = await search.query(INDEX, { text: "", size: 1, facets: ["theme", "group", "type"] });
    const shown = await Promise.all(sections().map(async (section) => ({ ...section, parts: await section.parts(now) })));
    return page("portal/map/map.njk", mapPage({ whole, departments: await countDepartments(db, people, departments), sections: shown, others: publicLinks(), lists: items.codeLists() }, guides));
  });
};
