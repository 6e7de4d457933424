import { z } from "zod";
import { ById, notFound, page, pageCount, redirect, PAGE_SIZE, PageNumber, rowId, type Db, type House, type PeopleDirectory, type RouteTable } from "../../../core/contract.ts";
import type { Guides } from "../../guide/api.ts";
import { INDEX } from "../index/item-card.ts";
import { findAbove } from "../regions/find-regions.ts";
import { regionFilter, shownRegion } from "../regions/shown-region.ts";
import { departmentPath } from "./addresses.ts";
import { countDepartments } from "./count-departments.ts";
import { ENGINE_SORTS, Question, SORTS, sortOf } from "../search/search-query.ts";
import { departmentHref, departmentPage, departmentsPage } from "./department-page.ts";

export type HallTools = { db: Db; search: House<unknown>["search"]; people: PeopleDirectory; guides: Guides };

const NONE = "0";
const Address = z.object({
  q: Question, type: z.string().max(50).catch(""), page: PageNumber, sort: z.enum(SORTS).optional().catch(undefined), from: rowId().catch(NONE),
});

/** The department that this one was merged into: its links and bookmarks go on. */
const mergedHref = async (people: PeopleDirectory, db: Db, id: string): Promise<string> => {
  const merged = (await people.mergedDepartments(db, [id])).get(id);
  if (merged === undefined) throw notFound();
  return `${departmentPath(merged.intoId)}?from=${id}`;
};

/** 部门: all with public items, and one with its own; a merged one leads to the one it was merged into, an unknown number is 404. */
export const departmentRoutes = ({ db, search, people, guides }: HallTools) => (r: RouteTable): void => {
  r.get("/", { access: "public" }, async ({ visitor }) => {
    const region = await shownRegion(db, visitor.region);
    const answer = await search.query(INDEX, { text: "", facets: ["departmentId"], filters: regionFilter(region), size: 1 });
    const departments = await countDepartments(db, people, answer);
    return page("portal/departments/list.njk", departmentsPage(departments, region, await findAbove(db, departments.map(({ regionCode }) => regionCode))));
  });

  r.get("/:id", { access: "public", params: ById, query: Address }, async ({ params, query }) => {
    const [department] = await people.departments(db, { ids: [params.id] });
    if (department === undefined) return redirect(await mergedHref(people, db, params.id));
    const former = query.from === NONE ? undefined : (await people.mergedDepartments(db, [query.from])).get(query.from);
    const answer = await search.query(INDEX, {
      text: query.q.text, page: query.page, size: PAGE_SIZE, facets: ["type"], sort: ENGINE_SORTS[sortOf({ q: query.q.text, sort: query.sort })],
      filters: { departmentId: [department.id], ...(query.type === "" ? {} : { type: [query.type] }) },
    });
    const pages = pageCount(answer.total);
    if (query.page > pages) return redirect(departmentHref(department.id, query, { page: pages }));
    return page("portal/departments/department.njk", departmentPage({ ...department, former: former?.intoId === department.id ? former.name : "" }, answer, query, guides), { fragments: { results: "portal/departments/_results.njk" } });
  });
};
