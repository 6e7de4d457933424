import type { Department } from "../../../core/contract.ts";
import { STATE_WORDS } from "../api.ts";
import { codeLabel } from "../codes/code-lists.ts";
import { typeCode } from "../codes/type-codes.ts";
import { exportHref } from "../items/item-hrefs.ts";
import { itemsAddress, keptFields, type ItemsFilter } from "../items/items-filter.ts";

type Facts = { filter: ItemsFilter; count: number; entryName: string; department: Department | undefined };

const FILTERS = ["type", "entry", "group", "base", "state", "q", "department", "region", "level", "project", "from", "to", "lacking", "returned"] as const;

/** 导出 of a query result: what it is, how many, and in which form. */
export const exportPage = ({ filter, count, ...facts }: Facts): object => ({
  action: exportHref, count, kept: keptFields(filter, FILTERS), backHref: itemsAddress(filter, {}), conditions: conditionsOf(filter, facts),
  forms: [
    { value: "books", text: "每个事项一个 Excel 文件", hint: "装在一个 zip 压缩包里，适合存档、打印和逐项核对。" },
    { value: "table", text: "一张总表", hint: "一行一个事项，材料、环节、收费等各有一个工作表。可以修改后再导入。" },
  ],
});

/** The conditions in the words of the list; what says nothing is left out. */
const conditionsOf = (filter: ItemsFilter, { entryName, department }: Pick<Facts, "entryName" | "department">): { label: string; value: string }[] => [
  { label: "事项类型", value: filter.type === "" ? "" : typeCode(filter.type)?.label ?? filter.type },
  { label: "目录", value: filter.entry === "none" ? "没有目录" : entryName },
  { label: "状态", value: stateWords(filter.state) },
  { label: "名称或编码", value: filter.q },
  { label: "办理主体", value: department?.name ?? "" },
  { label: "事权级别", value: codeLabel("use_level", filter.level) ?? "" },
  { label: "子项", value: filter.base },
  { label: "分组", value: groupWords(filter.group) },
  { label: "区划", value: filter.region },
  { label: "办件类型", value: codeLabel("project_type", filter.project) ?? "" },
  { label: "日期", value: dateWords(filter) },
  { label: "其他", value: otherWords(filter) },
].filter(({ value }) => value !== "");

const groupWords = (group: ItemsFilter["group"]): string => (group === "" ? "" : group === "none" ? "没有分组" : "所选分组");
const dateWords = ({ from, to }: ItemsFilter): string => (from + to === "" ? "" : `${from} 至 ${to}`);
const stateWords = (state: ItemsFilter["state"]): string => (state === "" ? "" : STATE_WORDS[state]);
const otherWords = ({ lacking, returned }: ItemsFilter): string =>
  [lacking === "" ? "" : "只看信息不全的", returned === "" ? "" : "只看被退回的"].filter((words) => words !== "").join("，");

/** The name of the work in 我的任务. */
export const exportTitle = (count: number, form: "books" | "table"): string => `导出 ${count} 个事项（${form === "books" ? "每个事项一个文件" : "一张总表"}）`;
