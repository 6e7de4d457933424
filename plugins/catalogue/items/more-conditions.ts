import { dayProblems, type Department } from "../../../core/contract.ts";
import { codeList, type CodeListId } from "../codes/code-lists.ts";
import { typeCodes } from "../codes/type-codes.ts";
import type { ItemsFilter } from "./items-filter.ts";

type Option = { value: string; text: string };
/** In groups where there are regions; `label` `""`: of no group. */
type Group = { label: string; options: readonly Option[] };
/** What the select boxes of 更多条件 offer. */
export type Choices = { departments: readonly Department[] };

/** 更多条件 of the list (YN-2.3.1a): open while one of them is set. A choice of one is no question. */
export const moreConditions = (filter: ItemsFilter, { departments }: Choices): object => {
  const { department, region, level, project, from, to, lacking, returned } = filter;
  return {
    open: (filter.columns === "all" && filter.type !== "") || [department, region, level, project, from, to, lacking, returned].some((value) => value !== ""),
    selects: [
      // Beside the tree the type is chosen there.
      ...(filter.columns === "all" ? [{ name: "type", label: "事项类型", all: "全部类型", value: filter.type, groups: plain(typeCodes.map(({ code, label }) => ({ value: code, text: label }))) }] : []),
      { name: "region", label: "所属区划", all: "全部区划", value: region, groups: plain(several(regionOptions(departments))) },
      { name: "department", label: "办理主体", all: "全部单位", value: department, groups: departments.length < 2 ? [] : byRegion(departments) },
      { name: "level", label: "事权级别", all: "全部级别", value: level, groups: plain(coded("use_level")) },
      { name: "project", label: "办件类型", all: "全部办件类型", value: project, groups: plain(coded("project_type")) },
    ].filter(({ groups }) => groups.some(({ options }) => options.length > 0)),
    from, to, dayProblem: dayProblems(filter).map(({ message }) => message).join("；"), lacking: lacking !== "", returned: returned !== "",
  };
};

const plain = (options: readonly Option[]): Group[] => [{ label: "", options }];

/** Many districts have a 城关镇: names that occur twice stand behind that of the region above. */
const regionOptions = (departments: readonly Department[]): Option[] => {
  const names = new Map(departments.map(({ regionCode, regionName }) => [regionCode, regionName]));
  const paths = new Map(departments.map(({ regionCode, regionPath }) => [regionCode, regionPath]));
  const isTwice = (name: string): boolean => [...names.values()].filter((other) => other === name).length > 1;
  const above = (code: string): string => names.get((paths.get(code) ?? "").split("/").filter((part) => part !== "").at(-2) ?? "") ?? "";
  return [...names].map(([value, name]) => ({ value, text: isTwice(name) ? `${above(value)}${name}` : name }));
};

const byRegion = (departments: readonly Department[]): Group[] => {
  const regions = new Map(regionOptions(departments).map(({ value, text }) => [value, text]));
  return [...Map.groupBy(departments, ({ regionCode }) => regionCode)].map(([code, there], _, all) => ({ label: all.length > 1 ? regions.get(code) ?? "" : "", options: there.map(({ id, name }) => ({ value: id, text: name })) }));
};

const several = (options: readonly Option[]): readonly Option[] => (options.length < 2 ? [] : options);
const coded = (list: CodeListId): Option[] => codeList(list).map(({ code, label }) => ({ value: code, text: label }));
