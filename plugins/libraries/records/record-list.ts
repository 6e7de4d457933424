import { staffTimeText } from "../../../core/calendar/chinese-date.ts";
import { listAddress, pagination, type User } from "../../../core/contract.ts";
import type { LibraryKind, UseCounts } from "../api.ts";
import type { DepartmentColumns } from "./department-rows.ts";
import { orderOf, type FoundPage, type PageFilter, type Sort } from "./find-page.ts";
import { countsOf } from "./find-uses.ts";
import { crumbsTo, kinds, listHref, recordHref } from "./kinds.ts";
import { exportHref, importHref } from "../excel/import-hrefs.ts";
import { duplicatesHref } from "./merge/merge-page.ts";
import { mayAdd } from "./policy.ts";
import { stateWords } from "./record-state.ts";

type Options<Row> = { user: User; now: Date; line(row: Row): object; counts: ReadonlyMap<string, UseCounts> };

const conditionsOf = ({ q, department, whose, state, use, sort, order }: PageFilter) =>
  ({ q, department, whose, state, use, sort: sort === "changed" ? "" : sort, order });

/** A head that sorts: pressing it again turns the order round. */
export const sortHead = (path: string, conditions: Readonly<Record<string, string>>, { text, sort, current, order, first }: { text: string; sort: string; current: string; order: "asc" | "desc"; first: "asc" | "desc" }): object => {
  const isCurrent = sort === current;
  const next = isCurrent ? (order === "asc" ? "desc" : "asc") : first;
  return { text, href: listAddress(path, { ...conditions, sort, order: next }), ...(isCurrent ? { sorted: order === "asc" ? "ascending" : "descending" } : {}) };
};

/** 引用: how many versions in force and drafts use a record, and the way to them. */
export const usesCell = (kind: LibraryKind, id: string, counts: ReadonlyMap<string, UseCounts>): { count: number; href: string } => {
  const { current, draft, past } = countsOf(counts, id);
  const count = current + draft;
  return { count, href: count + past === 0 ? "" : `${recordHref(kind, id)}/uses` };
};

const STATE_OPTIONS = [{ value: "", text: "可用和已停用" }, { value: "active", text: "只看可用" }, { value: "disabled", text: "只看已停用" }, { value: "merged", text: "只看已合并" }];
export const USE_OPTIONS = [{ value: "", text: "不限" }, { value: "used", text: "有引用" }, { value: "unused", text: "没有引用" }];

/** The list of a library that departments keep. */
export const recordsPage = <Row extends DepartmentColumns>(
  kind: LibraryKind, found: FoundPage<Row>, filter: PageFilter, { user, now, line, counts }: Options<Row>,
): object => {
  const { label, one, unit } = kinds[kind];
  const path = listHref(kind);
  const conditions = conditionsOf(filter);
  const tab = (text: string, whose: PageFilter["whose"], count: number): object => ({ text, count, href: listAddress(path, { ...conditions, whose }), current: filter.whose === whose });
  const head = (text: string, sort: Sort): object => sortHead(path, conditions, { text, sort, current: filter.sort, order: orderOf(filter), first: sort === "changed" ? "desc" : "asc" });
  return {
    crumbs: crumbsTo(kind).slice(0, 1), title: label, one, path, part: `libraries/${kind}/_results.njk`,
    addHref: mayAdd(user) ? `${path}/new` : "", duplicatesHref: mayAdd(user) ? duplicatesHref(kind) : "",
    importHref: mayAdd(user) ? importHref(kind) : "", exportHref: listAddress(exportHref(kind), conditions),
    filter: conditions, stateOptions: STATE_OPTIONS, useOptions: USE_OPTIONS,
    isFiltered: [filter.q, filter.department, filter.state, filter.use].some((text) => text !== ""),
    states: [tab("全部单位", "", found.all), tab("本单位", "own", found.own)], isNarrow: filter.whose !== "",
    heads: { name: head(one === "窗口" ? "窗口名称" : `${one}名称`, "name"), department: head("所属单位", "department"), changed: head("最近修改", "changed") },
    rows: found.rows.map((row) => ({
      href: recordHref(kind, row.id), name: row.name, department: row.department_name, changedAt: staffTimeText(row.updated_at, now),
      bad: stateWords[row.state].text, uses: usesCell(kind, row.id, counts), ...line(row),
    })),
    pages: pagination(path, conditions, { page: found.page, total: found.total, unit }),
  };
};
