import { page, type RouteTable } from "../../../core/contract.ts";
import { countDepartments } from "../departments/count-departments.ts";
import type { HallTools } from "../departments/routes.ts";
import { INDEX } from "../index/item-card.ts";
import { homePage } from "./home-page.ts";

export const homeRoutes = ({ db, people, search, guides }: HallTools) => (r: RouteTable): void => {
  r.get("/", { access: "public" }, async () => {
    const answer = await search.query(INDEX, { text: "", facets: ["life", "departmentId"], size: 4, sort: "weight" });
    return page("portal/home/home.njk", homePage(answer, await countDepartments(db, people, answer), guides));
  });
};
