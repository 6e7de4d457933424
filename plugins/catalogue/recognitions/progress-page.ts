import { listAddress, PAGE_SIZE, pageWithin, pagination } from "../../../core/contract.ts";
import { queryHref } from "../items/item-hrefs.ts";
import type { DepartmentProgress, FoundProgress, Progress, ProgressWish } from "./find-progress.ts";
import { recognitionsAddress } from "./recognitions-page.ts";

export const progressHref = "/catalogue/progress";

/** The columns of numbers, on the page and in the workbook. */
export const PROGRESS_COLUMNS: readonly { label: string; value: (row: Progress) => number }[] = [
  { label: "事项", value: ({ items }) => items }, { label: "认定：是", value: ({ yes }) => yes }, { label: "不是", value: ({ no }) => no }, { label: "还没认定", value: ({ open }) => open },
  { label: "信息不全", value: ({ items, complete }) => items - complete }, { label: "现行有效", value: ({ published }) => published }, { label: "本单位冻结的清单", value: ({ lists }) => lists },
];

/** Where the numbers of a department lead, in the order of the columns. Of what is in force there is no list: those that are being changed stand in it as drafts. */
const hrefsOf = ({ id }: DepartmentProgress): readonly string[] => [
  recognitionsAddress({ department: id }), recognitionsAddress({ department: id, kind: "yes" }), recognitionsAddress({ department: id, kind: "no" }), recognitionsAddress({ department: id, kind: "open" }),
  listAddress(queryHref, { department: id, lacking: "1" }), "", "",
];

const cells = (row: Progress, hrefs: readonly string[] = []): object[] => PROGRESS_COLUMNS.map(({ label, value }, at) => ({ label, text: value(row), href: value(row) === 0 ? "" : hrefs[at] ?? "" }));

const headsOf = (first: string): object[] => [{ text: first }, ...PROGRESS_COLUMNS.map(({ label }) => ({ text: label, right: true }))];

const SORTS: readonly { value: ProgressWish["sort"]; text: string }[] = [
  { value: "", text: "按区划和单位排列" }, { value: "open", text: "还没认定的多在前" }, { value: "lacking", text: "信息不全的多在前" },
];

const UNITS = "#units";

/** 梳理进度: sums first, then by region with everything below it, then a page of departments, with a total at the foot. */
export const progressPage = (found: FoundProgress, { page: wanted, ...wish }: ProgressWish & { page: number }): object => {
  const { rows, total, regions, chosen } = found;
  const conditions = { region: chosen?.code ?? "", sort: wish.sort };
  const page = pageWithin(wanted, rows.length);
  return {
    path: progressHref, heads: { regions: headsOf("区划"), units: headsOf("单位") }, ...conditions, clearHref: chosen === null ? "" : listAddress(progressHref, { sort: wish.sort }),
    exportHref: rows.length === 0 ? "" : listAddress(`${progressHref}.xlsx`, conditions), sorts: rows.length < 2 ? [] : SORTS,
    choices: regions.length < 2 ? [] : regions.map(({ code, name, depth }) => ({ value: code, text: `${"　".repeat(depth)}${name}` })),
    ...regionsPart(found, wish.sort),
    rows: rows.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE).map((row) => ({ name: row.name, region: row.region, href: listAddress(queryHref, { department: row.id }), cells: cells(row, hrefsOf(row)) })),
    total: cells(total), totalTitle: rows.length > PAGE_SIZE ? `全部 ${rows.length} 个单位合计` : "合计", title: chosen === null ? "各单位" : `${chosen.name}和下级区划的单位`, sums: sumsOf(found),
    paging: { ...pagination(progressHref, conditions, { page, total: rows.length, unit: "个单位" }), anchor: UNITS },
  };
};

/** One step down at a time: a province has a thousand townships. */
const regionsPart = ({ regions, chosen }: FoundProgress, sort: ProgressWish["sort"]): object => {
  const below = regions.length < 2 ? [] : regions.filter(({ depth, parentCode }) => (chosen === null ? depth < 2 : parentCode === chosen.code));
  const indent = (depth: number): string => (chosen === null ? "　".repeat(depth) : "");
  return {
    regionsTitle: chosen === null ? "各区划（含下级）" : `${chosen.name}的下级区划（含再下级）`,
    regions: below.map((one) => ({ name: one.name, indent: indent(one.depth), href: listAddress(progressHref, { region: one.code, sort }), cells: cells(one) })),
  };
};

/** Over all that one may read there are lists of just these; of a region its departments have them. */
const sumsOf = ({ total, chosen, sharedLists }: FoundProgress): object[] => {
  const lacking = total.items - total.complete;
  const whole = (count: number, href: string): string => (chosen === null && count > 0 ? href : "");
  return [
    { label: "事项", value: `${total.items} 项`, href: whole(total.items, recognitionsAddress({})) },
    { label: "认定情况", value: `是 ${total.yes} 项，不是 ${total.no} 项，还没认定 ${total.open} 项`, href: whole(total.open, recognitionsAddress({ kind: "open" })) },
    { label: "办事指南录入", value: `完整 ${total.complete} 项，信息不全 ${lacking} 项，现行有效 ${total.published} 项`, href: whole(lacking, listAddress(queryHref, { lacking: "1" })) },
    { label: "目录清单", value: `已冻结 ${total.lists + sharedLists} 份，其中一个单位的 ${total.lists} 份，跨单位的 ${sharedLists} 份`, href: "" },
  ];
};
