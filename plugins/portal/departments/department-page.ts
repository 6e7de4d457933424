import { pagesAt, phoneHref, type Department, type SearchAnswer } from "../../../core/contract.ts";
import { REGIONS } from "../regions/regions-page.ts";
import { DEPARTMENTS, departmentPath } from "./addresses.ts";
import type { CountedDepartment } from "./count-departments.ts";
import type { ShownRegion } from "../regions/shown-region.ts";
import { flatResults, notTold, type ResultContext } from "../search/result-view.ts";
import { SUGGEST_HREF } from "../suggest/suggest-address.ts";
import { tooLongNote, type Question, type Sort } from "../search/search-query.ts";
import { sortLinks } from "../search/sort-links.ts";

/**
 * All departments with public items, by region; with a region shown, its own first and those of the levels above marked as such (HEN-3.1.1c).
 * `above`: what the region above each one is called, which tells two of one name apart (鼓楼区).
 */
export const departmentsPage = (departments: readonly CountedDepartment[], shown: ShownRegion | null, above: ReadonlyMap<string, string>): object => {
  const regions = Map.groupBy(departments, ({ regionCode }) => regionCode);
  const names = [...regions.values()].flatMap(([first]) => first?.regionName ?? []);
  const nameOf = ({ regionCode, regionName }: CountedDepartment): string => {
    if (shown !== null) return regionCode === shown.code ? regionName : `${regionName}（上级）`;
    return names.filter((name) => name === regionName).length > 1 ? `${regionName}（${above.get(regionCode) ?? ""}）` : regionName;
  };
  // The directory goes from the top down; whoever chose a region came for its own departments.
  const inOrder = shown === null ? [...regions] : [...regions].reverse();
  return {
    total: departments.length, shown: shown?.name ?? "", regionsHref: REGIONS,
    regions: inOrder.flatMap(([, list]) => {
      const [first] = list;
      return first === undefined ? [] : [{ name: nameOf(first), departments: list.map(({ id, name, count }) => ({ name, count, href: departmentPath(id) })) }];
    }),
  };
};

type Address = { q: Question; type: string; page: number; sort?: Sort | undefined };

/** The list of a department with something changed; the page starts at 1 again unless it is what changes. */
export const departmentHref = (id: string, address: Address, change: Partial<{ type: string; page: number; sort: Sort }>): string => {
  const { type, page, sort } = { type: address.type, sort: address.sort, page: 1, ...change };
  const query = new URLSearchParams({
    ...(address.q.text === "" ? {} : { q: address.q.text }), ...(type === "" ? {} : { type }), ...(sort === undefined ? {} : { sort }), ...(page > 1 ? { page: String(page) } : {}),
  });
  return `${departmentPath(id)}${query.size === 0 ? "" : `?${query}`}`;
};

/** One department: how to reach it, and its items (HEN-3.4.1). `former`: the department merged into it from whose page one comes. */
export const departmentPage = (department: Department & { former: string }, answer: SearchAnswer, address: Address, guides: ResultContext["guides"]): object => {
  const href = (type: string): string => departmentHref(department.id, address, { type });
  const types = [...(answer.facets["type"] ?? [])];
  return {
    name: department.name, former: department.former, region: department.regionName, q: address.q.text, base: departmentPath(department.id), departmentsHref: DEPARTMENTS, type: address.type,
    tooLong: tooLongNote(address.q), suggestHref: `${SUGGEST_HREF}?in=${department.id}`,
    facts: [{ label: "地址", value: department.address }, { label: "电话", value: department.phone, href: phoneHref(department.phone) }, { label: "统一社会信用代码", value: department.creditCode, code: true }].filter(({ value }) => value !== ""),
    types: [
      { text: "全部", count: types.reduce((sum, { count }) => sum + count, 0), href: href(""), current: address.type === "" },
      ...types.map(({ value, count }) => ({ text: value, count, href: href(value), current: value === address.type })),
    ],
    sorts: sortLinks({ q: address.q.text, sort: address.sort }, (sort) => departmentHref(department.id, address, { sort })),
    keep: address.sort === undefined ? [] : [{ name: "sort", value: address.sort }],
    // The page bears its name already.
    results: flatResults(answer.hits, { guides, region: null, openedHref: notTold }).map((result) => ({ ...result, facts: result.facts.filter((fact) => fact !== department.name) })),
    paging: pagesAt(href(address.type), { total: answer.total, page: address.page, unit: "个事项" }),
  };
};
