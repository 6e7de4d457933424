import { z } from "zod";
import { FILTERS, type FilterName } from "../index/item-card.ts";

/** `?theme=a&theme=b` and `?theme=a` both mean a list; a list with nonsense in it means none. */
const words = z.preprocess((given) => (given === undefined ? [] : [given].flat()), z.array(z.string().min(1).max(100)).max(30)).catch([]);

export const SearchAddress = z.object({
  q: z.string().trim().max(200).catch("").default(""),
  page: z.coerce.number().int().min(1).max(500).catch(1).default(1),
  online: z.enum(["1"]).optional().catch(undefined),
  exact: z.enum(["1"]).optional().catch(undefined),
  audience: words, theme: words, group: words, life: words, department: words, type: words, region: words,
});
export type SearchAddress = z.infer<typeof SearchAddress>;

export const PAGE_SIZE = 20;

/** The address of the same search with something changed; the page starts at 1 again unless it is what changes. */
export const hrefOf = (address: SearchAddress, change: Partial<SearchAddress>): string => {
  const next = { ...address, page: 1, ...change };
  const query = new URLSearchParams();
  if (next.q !== "") query.set("q", next.q);
  if (next.online !== undefined) query.set("online", next.online);
  if (next.exact !== undefined) query.set("exact", next.exact);
  for (const name of FILTERS) for (const value of next[name]) query.append(name, value);
  if (next.page > 1) query.set("page", String(next.page));
  return `/portal/search?${query}`;
};

/** What the engine filters by. */
export const filtersOf = (address: SearchAddress): Record<string, string[]> => {
  const chosen = FILTERS.filter((name) => address[name].length > 0).map((name): [FilterName, string[]] => [name, address[name]]);
  return { ...Object.fromEntries(chosen), ...(address.online === undefined ? {} : { online: ["1"] }) };
};
