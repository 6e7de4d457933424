import type { Department } from "../../../core/contract.ts";
import type { SearchAnswer } from "../../../core/ports/search.ts";
import type { Guides } from "../../guide/api.ts";
import type { CountedDepartment } from "./count-departments.ts";
import { flatResults } from "../search/result-view.ts";

export const PAGE_SIZE = 20;

/** All departments with public items, by region. */
export const departmentsPage = (departments: readonly CountedDepartment[]): object => {
  const regions = new Map<string, { name: string; count: number; href: string }[]>();
  for (const { id, name, count, regionName } of departments) {
    regions.set(regionName, [...(regions.get(regionName) ?? []), { name, count, href: `/portal/departments/${id}` }]);
  }
  return { total: departments.length, regions: [...regions].map(([name, list]) => ({ name, departments: list })) };
};

/** One department: how to reach it, and its items. */
export const departmentPage = (department: Department, answer: SearchAnswer, address: { q: string; type: string; page: number }, guides: Guides): object => {
  const base = `/portal/departments/${department.id}`;
  const href = (type: string): string => `${base}?${new URLSearchParams({ ...(address.q === "" ? {} : { q: address.q }), ...(type === "" ? {} : { type }) })}`;
  const types = [...(answer.facets["type"] ?? [])];
  return {
    name: department.name, region: department.regionName, q: address.q, base, type: address.type,
    facts: [{ label: "地址", value: department.address }, { label: "电话", value: department.phone }, { label: "统一社会信用代码", value: department.creditCode, code: true }].filter(({ value }) => value !== ""),
    types: [
      { text: "全部", count: types.reduce((sum, { count }) => sum + count, 0), href: href(""), current: address.type === "" },
      ...types.map(({ value, count }) => ({ text: value, count, href: href(value), current: value === address.type })),
    ],
    results: flatResults(answer.hits, guides),
    paging: { total: answer.total, page: address.page, pages: Math.max(1, Math.ceil(answer.total / PAGE_SIZE)), href: `${href(address.type)}${href(address.type).endsWith("?") ? "" : "&"}page=`, unit: "个事项" },
  };
};
