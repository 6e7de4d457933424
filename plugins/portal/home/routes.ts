import { page, type RouteTable } from "../../../core/contract.ts";
import type { PortalSection } from "../api.ts";
import { countDepartments } from "../departments/count-departments.ts";
import type { HallTools } from "../departments/routes.ts";
import type { CatalogueItems } from "../../catalogue/api.ts";
import { findPopular } from "../visits/rank-popular.ts";
import { INDEX } from "../index/item-card.ts";
import { regionFilter, shownRegion } from "../regions/shown-region.ts";
import { homePage, type Named } from "./home-page.ts";
import { recentItems, recentQuery } from "./recent-items.ts";

/** Fewer than these are no fashion yet. */
const NAMED = 4;
const SECTION_LINKS = 5;

/** 首页. 热门 are named when enough was opened, what was published last until then. */
export const homeRoutes = ({ db, people, search, guides, items, sections }: HallTools & { items: CatalogueItems; sections: () => readonly PortalSection[] }) => (r: RouteTable): void => {
  r.get("/", { access: "public" }, async ({ visitor, now }) => {
    const region = await shownRegion(db, visitor.region);
    const filters = regionFilter(region);
    const answer = await search.query(INDEX, { text: "", facets: ["life", "departmentId"], filters, size: 1 });
    const popular = await findPopular({ db, items }, region === null ? null : region.levels, NAMED);
    const named: Named = popular.length === NAMED
      ? { label: "热门事项", items: popular.map((item) => ({ name: item.name, code: item.publicCode })) }
      : { label: "最近发布", items: recentItems(await search.query(INDEX, { ...recentQuery, filters: { ...recentQuery.filters, ...filters } })) };
    const shown = await Promise.all(sections().map(async (section) => ({ ...section, links: await section.newest(now, SECTION_LINKS) })));
    return page("portal/home/home.njk", homePage({ answer, named, departments: await countDepartments(db, people, answer), sections: shown }, guides));
  });
};
