import { dateText } from "../../../core/calendar/chinese-date.ts";
import type { User } from "../../../core/contract.ts";
import { LAW_STATUSES, lawLevels, optionsOf } from "../codes.ts";
import { crumbsTo, listHref, recordHref } from "../records/kinds.ts";
import { listAddress, pagination } from "../records/list-address.ts";
import type { FoundLaws, LawFilter } from "./find-laws.ts";
import type { LawRow } from "./law-rows.ts";
import { statusTone } from "./status-tone.ts";
import { mayAddLaw } from "./policy.ts";

const path = listHref("laws");

const stateBar = (found: FoundLaws, { q, level, status }: LawFilter): object[] => {
  const state = (text: string, value: LawFilter["status"], count: number): object =>
    ({ text, count, href: listAddress(path, { q, level, status: value }), current: status === value });
  const known = LAW_STATUSES.filter((word) => (found.byStatus.get(word) ?? 0) > 0 || word === status);
  return [
    state("全部", "", found.all),
    ...known.map((word) => state(word, word, found.byStatus.get(word) ?? 0)),
    ...(found.doubted > 0 || status === "doubted" ? [state("导入存疑", "doubted", found.doubted)] : []),
  ];
};

const line = (row: LawRow): object => ({
  href: recordHref("laws", row.id), title: row.title,
  // A short title that only leaves out 中华人民共和国 tells nothing new.
  note: [row.title.endsWith(row.short_title) ? "" : row.short_title, row.doc_no].filter((part) => part !== "").join("　"),
  level: row.level, issuer: row.issuer, effectiveOn: row.effective_on === null ? "" : dateText(row.effective_on),
  articles: row.article_count, status: row.status, tone: statusTone(row.status), doubted: row.doubts.length > 0,
});

/** The list of the 法律法规库. */
export const lawsPage = (found: FoundLaws, filter: LawFilter, user: User): object => ({
  crumbs: crumbsTo("laws").slice(0, 1),
  addHref: mayAddLaw(user) ? `${path}/new` : "",
  path, states: stateBar(found, filter), q: filter.q, level: filter.level, status: filter.status,
  levels: optionsOf(lawLevels),
  isFiltered: filter.q !== "" || filter.level !== "" || filter.status !== "",
  rows: found.rows.map(line),
  pages: pagination(path, { q: filter.q, level: filter.level, status: filter.status }, { page: found.page, total: found.total, unit: "部" }),
});
