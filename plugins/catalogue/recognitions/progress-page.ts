import { listAddress } from "../../../core/contract.ts";
import { queryHref } from "../items/item-hrefs.ts";
import type { DepartmentProgress, FoundProgress, Progress } from "./find-progress.ts";
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

/** 梳理进度: sums first, then by region with everything below it, then by department, with a total at the foot. */
export const progressPage = (found: FoundProgress): object => {
  const { rows, total, regions, chosen } = found;
  const region = chosen?.code ?? "";
  return {
    path: progressHref, heads: { regions: headsOf("区划"), units: headsOf("单位") }, region, clearHref: region === "" ? "" : progressHref,
    exportHref: rows.length === 0 ? "" : listAddress(`${progressHref}.xlsx`, { region }),
    choices: regions.length < 2 ? [] : regions.map(({ code, name, depth }) => ({ value: code, text: `${"　".repeat(depth)}${name}` })),
    regions: regions.length < 2 || region !== "" ? [] : regions.map((one) => ({ name: one.name, indent: "　".repeat(one.depth), href: listAddress(progressHref, { region: one.code }), cells: cells(one) })),
    rows: rows.map((row) => ({ name: row.name, region: row.region, href: listAddress(queryHref, { department: row.id }), cells: cells(row, hrefsOf(row)) })),
    total: cells(total), title: chosen === null ? "各单位" : `${chosen.name}和下级区划的单位`, sums: sumsOf(found),
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
