import { dateText } from "../../../core/calendar/chinese-date.ts";
import { listAddress, pagination, type User } from "../../../core/contract.ts";
import type { UseCounts } from "../api.ts";
import { LAW_STATUSES, lawLevels, optionsOf } from "../codes.ts";
import { exportHref, importHref } from "../excel/import-hrefs.ts";
import { crumbsTo, listHref, recordHref } from "../records/kinds.ts";
import { duplicatesHref } from "../records/merge/merge-page.ts";
import { sortHead, USE_OPTIONS, usesCell } from "../records/record-list.ts";
import { lawOrder, type FoundLaws, type LawFilter, type LawSort } from "./find-laws.ts";
import type { LawRow } from "./law-rows.ts";
import { statusTone } from "./status-tone.ts";
import { mayAddLaw } from "./policy.ts";

const path = listHref("laws");

type Conditions = Readonly<Record<string, string>>;
const conditionsOf = ({ q, issuer, level, status, use, sort, order }: LawFilter): Conditions => ({ q, issuer, level, status, use, sort: sort === "effective" ? "" : sort, order });

const stateBar = (found: FoundLaws, conditions: Conditions, status: LawFilter["status"]): object[] => {
  const state = (text: string, value: LawFilter["status"], count: number): object =>
    ({ text, count, href: listAddress(path, { ...conditions, status: value }), current: status === value });
  const known = LAW_STATUSES.filter((word) => (found.byStatus.get(word) ?? 0) > 0 || word === status);
  const sometimes = (text: string, value: LawFilter["status"], count: number): object[] => (count > 0 || status === value ? [state(text, value, count)] : []);
  return [
    state("全部", "", found.all),
    ...known.map((word) => state(word, word, found.byStatus.get(word) ?? 0)),
    ...sometimes("导入存疑", "doubted", found.doubted), ...sometimes("已合并", "merged", found.merged),
  ];
};

const line = (row: LawRow, counts: ReadonlyMap<string, UseCounts>): object => ({
  href: recordHref("laws", row.id), title: row.title,
  // A short title that only leaves out 中华人民共和国 tells nothing new.
  note: [row.title.endsWith(row.short_title) ? "" : row.short_title, row.doc_no].filter((part) => part !== "").join("　"),
  level: row.level, issuer: row.issuer, effectiveOn: row.effective_on === null ? "" : dateText(row.effective_on), uses: usesCell("laws", row.id, counts),
  articles: row.article_count, status: row.status, tone: statusTone(row.status), bad: row.merged_into !== null ? "已合并" : row.doubts.length > 0 ? "存疑" : "",
});

/** The list of the 法律法规库. */
export const lawsPage = (found: FoundLaws, filter: LawFilter, { user, counts }: { user: User; counts: ReadonlyMap<string, UseCounts> }): object => {
  const conditions = conditionsOf(filter);
  const head = (text: string, sort: LawSort): object => sortHead(path, conditions, { text, sort, current: filter.sort, order: lawOrder(filter), first: sort === "title" ? "asc" : "desc" });
  const mayAdd = mayAddLaw(user);
  return {
    crumbs: crumbsTo("laws").slice(0, 1),
    addHref: mayAdd ? `${path}/new` : "", duplicatesHref: mayAdd ? duplicatesHref("laws") : "",
    importHref: mayAdd ? importHref("laws") : "", exportHref: listAddress(exportHref("laws"), conditions),
    path, states: stateBar(found, conditions, filter.status), filter: conditions, levels: optionsOf(lawLevels), useOptions: USE_OPTIONS,
    isFiltered: [filter.q, filter.issuer, filter.level, filter.status, filter.use].some((text) => text !== ""),
    heads: { title: head("名称", "title"), effective: head("施行日期", "effective") },
    rows: found.rows.map((row) => line(row, counts)),
    pages: pagination(path, conditions, { page: found.page, total: found.total, unit: "部" }),
  };
};
