import { pageWithin, pagination } from "../../../../core/contract.ts";
import type { LibraryKind, UseCounts } from "../../api.ts";
import { countsOf, totalOf } from "../find-uses.ts";
import { crumbsTo, kinds, recordHref } from "../kinds.ts";
import type { Candidate, Duplicates } from "./find-duplicates.ts";
import { duplicatesHref, mergeHref } from "./merge-page.ts";

export const GROUPS_PER_PAGE = 20;

/** The groups of one page. */
export const shownGroups = ({ groups }: Duplicates, page: number): Duplicates["groups"] => {
  const shown = pageWithin(page, groups.length);
  return groups.slice((shown - 1) * GROUPS_PER_PAGE, shown * GROUPS_PER_PAGE);
};

const line = (kind: LibraryKind, record: Candidate, counts: ReadonlyMap<string, UseCounts>): object => ({
  name: record.name, department: record.department, href: recordHref(kind, record.id), uses: totalOf(countsOf(counts, record.id)),
});

/** 查找重复: records with the same or a similar name, group by group. */
export const duplicatesPage = (kind: LibraryKind, found: Duplicates, counts: ReadonlyMap<string, UseCounts>, { q, page }: { q: string; page: number }): object => ({
  crumbs: crumbsTo(kind), title: `查找重复的${kinds[kind].one}`, one: kinds[kind].one, unit: kinds[kind].unit, path: duplicatesHref(kind), q,
  compared: found.compared, isCut: found.isCut, backHref: crumbsTo(kind)[1]?.href ?? "",
  groups: shownGroups(found, page).map(({ records, same }) => ({
    what: same ? "名称相同" : "名称相近", count: records.length, mergeHref: mergeHref(kind, records.map(({ id }) => id)), first: records[0]?.name ?? "",
    rows: records.map((record) => line(kind, record, counts)),
  })),
  pages: pagination(duplicatesHref(kind), { q }, { page: pageWithin(page, found.groups.length), total: found.groups.length, unit: "组" }),
});
