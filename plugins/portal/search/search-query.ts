import { z } from "zod";
import { PageNumber, rowId, several, type SearchQuery } from "../../../core/contract.ts";
import { FILTERS, type FilterName } from "../index/item-card.ts";

/** Longer questions are cut, and the page says so: 200 signs hold every official name and every sentence worth reading. */
const LONGEST_QUESTION = 200;

export type Question = { text: string; cut: boolean };

/** What somebody typed, and whether it was more than is searched for; whole signs only, so that no half of one is left. */
export const Question = z.string().trim().catch("").default("").transform((typed): Question => {
  const signs = [...typed];
  return { text: signs.slice(0, LONGEST_QUESTION).join("").trim(), cut: signs.length > LONGEST_QUESTION };
});

/** Says that not everything was searched for; `""` when it was. */
export const tooLongNote = ({ cut }: Pick<Question, "cut">): string =>
  (cut ? `您输入的内容超过 ${LONGEST_QUESTION} 个字，只按前 ${LONGEST_QUESTION} 个字搜索。` : "");

/** `?theme=a&theme=b` and `?theme=a` both mean a list; a list with nonsense in it means none. */
const words = several(z.array(z.string().min(1).max(100)).max(30)).catch([]);

/** By how well it answers, by the order that departments have given their items, by the sound of the name, by how often it was opened of late, by the day of publication. */
export const SORTS = ["relevance", "place", "name", "hits", "new"] as const;
export type Sort = (typeof SORTS)[number];
/** What the engine calls them. */
export const ENGINE_SORTS = { relevance: "relevance", place: "place", name: "name", hits: "hits", new: "weight" } as const satisfies Record<Sort, SearchQuery["sort"]>;

/** Nothing was asked, so nothing answers it better than anything else. */
export const sortOf = ({ q, sort }: Pick<SearchAddress, "q" | "sort">): Sort => {
  if (q === "") return sort === undefined || sort === "relevance" ? "place" : sort;
  return sort ?? "relevance";
};

export const SearchAddress = z.object({
  q: Question,
  page: PageNumber,
  online: z.enum(["1"]).optional().catch(undefined),
  exact: z.enum(["1"]).optional().catch(undefined),
  sort: z.enum(SORTS).optional().catch(undefined),
  /** The 子项 of one 主项 (HEN-3.1.1d). */
  entry: rowId().optional().catch(undefined),
  audience: words, theme: words, group: words, life: words, department: words, type: words, region: words,
}).transform(({ q, ...rest }) => ({ ...rest, q: q.text, cut: q.cut }));
export type SearchAddress = z.infer<typeof SearchAddress>;

/** 子项 shown at once under their 主项; the others are one link away. */
export const MOST_SUBS = 8;

/** A search for these words and under no condition. */
export const emptyAddress = (q: string): SearchAddress => ({ q, cut: false, page: 1, audience: [], theme: [], group: [], life: [], department: [], type: [], region: [] });

export const SEARCH = "/portal/search";

/** The address of the same search with something changed; the page starts at 1 again unless it is what changes. */
export const hrefOf = (address: SearchAddress, change: Partial<SearchAddress>): string => {
  const next = { ...address, page: 1, ...change };
  const query = new URLSearchParams();
  if (next.q !== "") query.set("q", next.q);
  if (next.entry !== undefined) query.set("entry", next.entry);
  if (next.online !== undefined) query.set("online", next.online);
  if (next.exact !== undefined) query.set("exact", next.exact);
  if (next.sort !== undefined) query.set("sort", next.sort);
  for (const name of FILTERS) for (const value of next[name]) query.append(name, value);
  if (next.page > 1) query.set("page", String(next.page));
  return `${SEARCH}${query.size === 0 ? "" : `?${query}`}`;
};

/** Whether anything but the words narrows the list. */
export const hasFilters = (address: SearchAddress): boolean => Object.keys(filtersOf(address)).length > 0;

/** What the engine filters by. */
export const filtersOf = (address: SearchAddress): Record<string, string[]> => {
  const chosen = FILTERS.filter((name) => address[name].length > 0).map((name): [FilterName, string[]] => [name, address[name]]);
  return {
    ...Object.fromEntries(chosen),
    ...(address.online === undefined ? {} : { online: ["1"] }),
    ...(address.entry === undefined ? {} : { entry: [address.entry] }),
  };
};
