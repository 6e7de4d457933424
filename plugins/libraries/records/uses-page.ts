import { listAddress, pagination } from "../../../core/contract.ts";
import type { LibraryKind, UseCounts, UsePart } from "../api.ts";
import { totalOf, type Uses } from "./find-uses.ts";
import { crumbsTo, kinds, recordHref } from "./kinds.ts";
import type { Subject } from "./subject.ts";
import { PART_WORDS } from "./uses-part.ts";

type Shown = { found: Uses; counts: UseCounts; part: UsePart | ""; page: number };

/** Every version of every item that uses one record: in force, being written, and of former times. */
export const usesPage = (kind: LibraryKind, record: Subject, { found, counts, part, page }: Shown): object => {
  const path = `${recordHref(kind, record.id)}/uses`;
  const tab = (text: string, value: UsePart | "", count: number): object => ({ text, count, href: listAddress(path, { part: value }), current: part === value });
  return {
    crumbs: [...crumbsTo(kind), { text: record.name, href: recordHref(kind, record.id) }], title: "引用情况", one: kinds[kind].one, name: record.title,
    states: [
      tab("全部", "", totalOf(counts)), tab(PART_WORDS.current, "current", counts.current),
      tab(PART_WORDS.draft, "draft", counts.draft), tab(PART_WORDS.past, "past", counts.past),
    ],
    byArticle: kind === "laws", backHref: recordHref(kind, record.id),
    rows: found.uses.map(({ title, href, state, version, article }) => ({ title, href, state, version, article: article ?? "" })),
    pages: pagination(path, { part }, { page, total: found.total, unit: "处" }),
  };
};
