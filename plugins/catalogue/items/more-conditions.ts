import { dayProblems, type Department } from "../../../core/contract.ts";
import { codeList, type CodeListId } from "../codes/code-lists.ts";
import { typeCodes } from "../codes/type-codes.ts";
import type { ItemsFilter } from "./items-filter.ts";

type Option = { value: string; text: string };
/** What the select boxes of 更多条件 offer. */
export type Choices = { departments: readonly Department[] };

/** 更多条件 of the list (YN-2.3.1a): open while one of them is set. A choice of one is no question. */
export const moreConditions = (filter: ItemsFilter, { departments }: Choices): object => {
  const { department, region, level, project, from, to, lacking, returned } = filter;
  const regions = new Map(departments.map(({ regionCode, regionName }) => [regionCode, regionName]));
  return {
    open: (filter.columns === "all" && filter.type !== "") || [department, region, level, project, from, to, lacking, returned].some((value) => value !== ""),
    selects: [
      // Beside the tree the type is chosen there.
      ...(filter.columns === "all" ? [{ name: "type", label: "事项类型", all: "全部类型", value: filter.type, options: typeCodes.map(({ code, label }) => ({ value: code, text: label })) }] : []),
      { name: "region", label: "所属区划", all: "全部区划", value: region, options: several([...regions].map(([value, text]) => ({ value, text }))) },
      { name: "department", label: "办理主体", all: "全部单位", value: department, options: several(departments.map(({ id, name }) => ({ value: id, text: name }))) },
      { name: "level", label: "事权级别", all: "全部级别", value: level, options: coded("use_level") },
      { name: "project", label: "办件类型", all: "全部办件类型", value: project, options: coded("project_type") },
    ].filter(({ options }) => options.length > 0),
    from, to, dayProblem: dayProblems(filter).map(({ message }) => message).join("；"), lacking: lacking !== "", returned: returned !== "",
  };
};

const several = (options: readonly Option[]): readonly Option[] => (options.length < 2 ? [] : options);
const coded = (list: CodeListId): Option[] => codeList(list).map(({ code, label }) => ({ value: code, text: label }));
