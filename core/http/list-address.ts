import { z } from "zod";

export const PAGE_SIZE = 20;

/** A wrong number in the address is the first page, not a mistake of the person who follows an old link. */
export const PageNumber = z.coerce.number().int().min(1).max(1_000_000).catch(1);
export const SearchText = z.string().trim().max(100).catch("");

/** At least one, so that “第 1 页，共 1 页” holds. */
export const pageCount = (total: number, size = PAGE_SIZE): number => Math.max(1, Math.ceil(total / size));

/** The page that can be shown: the last one when fewer are left than the address says. */
export const pageWithin = (page: number, total: number, size = PAGE_SIZE): number => Math.min(page, pageCount(total, size));

type Conditions = Readonly<Record<string, string>>;

/** The address of a list with these conditions; empty ones are left out. */
export const listAddress = (path: string, conditions: Conditions): string => {
  const given = new URLSearchParams(Object.entries(conditions).filter(([, value]) => value !== ""));
  return given.size === 0 ? path : `${path}?${given}`;
};

/** `counted`: what the pages are counted by, where that is not the total (groups of items, for example). */
type Shown = { page: number; total: number; unit: string; counted?: number };

/** What the pagination macro needs, for the list at this address; its `href` ends where the number goes. */
export const pagesAt = (address: string, { counted, ...shown }: Shown): object =>
  ({ ...shown, pages: pageCount(counted ?? shown.total), href: `${address}${address.includes("?") ? "&" : "?"}page=` });

/** The same, for a list with these conditions. */
export const pagination = (path: string, conditions: Conditions, shown: Shown): object => pagesAt(listAddress(path, conditions), shown);
