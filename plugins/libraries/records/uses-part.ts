import type { LibraryKind } from "../api.ts";
import type { Uses } from "./find-uses.ts";
import { kinds } from "./kinds.ts";

/** How many uses a page names; the total is always said. */
export const SHOWN_USES = 50;

/** 引用情况: who uses a record, how many, and where they are. */
export const usesPart = (kind: LibraryKind, { total, uses }: Uses): object => ({
  total, more: total - uses.length, what: `这${kinds[kind].unit}${kinds[kind].one}`, byArticle: uses.some(({ article }) => article !== undefined && article !== ""),
  rows: uses.map(({ title, href, state, article }) => ({ title, href, state, article: article ?? "" })),
});
