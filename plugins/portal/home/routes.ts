import { page, type RouteTable } from "../../../core/contract.ts";
import { countDepartments } from "../departments/count-departments.ts";
import type { HallTools } from "../departments/routes.ts";
import { INDEX } from "../index/item-card.ts";
import { homePage } from "./home-page.ts";
import { recentItems, recentQuery } from "./recent-items.ts";

export const homeRoutes = ({ db, people, search, guides }: HallTools) => (r: RouteTable): void => {
  r.get("/", { access: "public" }, async () => {
    const answer = await search.query(INDEX, { text: "", facets: ["life", "departmentId"], size: 1 });
    const recent = recentItems(await search.query(INDEX, recentQuery));
    return page("portal/home/home.njk", homePage(answer, recent, await countDepartments(db, people, answer), guides));
  });
};
