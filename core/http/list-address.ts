import { z } from "zod";

export const PAGE_SIZE = 20;

/** A wrong number in the address is the first page, not a mistake of the person who follows an old link. */
export const PageNumber = z.coerce.number().int().min(1).max(1_000_000).catch(1);
export const SearchText = z.string().trim().max(100).catch("");

/** The page that can be shown: the last one when fewer are left than the address says. */
export const pageWithin = (page: number, total: number, size = PAGE_SIZE): number => Math.min(page, Math.max(1, Math.ceil(total / size)));

type Conditions = Readonly<Record<string, string>>;

/** The address of a list with these conditions; empty ones are left out. */
export const listAddress = (path: string, conditions: Conditions): string => {
  const given = new URLSearchParams(Object.entries(conditions).filter(([, value]) => value !== ""));
  return given.size === 0 ? path : `${path}?${given}`;
};

/** What the pagination macro needs; its `href` ends where the number goes. */
export const pagination = (path: string, conditions: Conditions, shown: { page: number; total: number; unit: string }): object => {
  const address = listAddress(path, conditions);
  return { ...shown, pages: Math.max(1, Math.ceil(shown.total / PAGE_SIZE)), href: `${address}${address.includes("?") ? "&" : "?"}page=` };
};
