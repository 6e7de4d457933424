import type { LibraryKind, UsePart } from "../api.ts";
import type { Uses } from "./find-uses.ts";
import { kinds, recordHref } from "./kinds.ts";

/** How many uses a page names; the total is always said. */
export const SHOWN_USES = 20;

export const PART_WORDS: Readonly<Record<UsePart, string>> = { current: "在用", draft: "草稿和审核中", past: "历史版本" };

/** 引用情况: who uses a record, how many, and where they are. */
export const usesPart = (kind: LibraryKind, id: string, { total, uses }: Uses): object => ({
  total, more: total - uses.length, what: `这${kinds[kind].unit}${kinds[kind].one}`, byArticle: uses.some(({ article }) => article !== undefined && article !== ""),
  allHref: total === 0 ? "" : `${recordHref(kind, id)}/uses`,
  rows: uses.map(({ title, href, state, version, article }) => ({ title, href, state, version, article: article ?? "" })),
});
