import type { FacetCount, SearchAnswer } from "../../../core/ports/search.ts";
import type { Guides } from "../../guide/api.ts";
import { FILTERS, type FilterName } from "../index/item-card.ts";
import { flatResults, groupResults } from "./result-view.ts";
import { hrefOf, PAGE_SIZE, type SearchAddress } from "./search-query.ts";

const LABELS: Readonly<Record<FilterName, string>> = {
  audience: "服务对象", theme: "主题", group: "特定人群", life: "人生和企业阶段", department: "部门", type: "事项类型", region: "地区",
};
/** Facets shown at once, in this order (design §7); a longer list folds away. */
const SHOWN: readonly FilterName[] = ["audience", "theme", "group", "life", "department", "type", "region"];
const LONGEST_FACET = 12;

/** Everything the results page and its fragment show. */
export const searchPage = (address: SearchAddress, answer: SearchAnswer, guides: Guides): object => {
  const found = answer.verdict === "found";
  return {
    q: address.q,
    title: titleOf(address, found),
    found,
    total: answer.total,
    sorted: address.q === "" ? "按名称排列" : "按相关程度排列",
    groups: groupResults(answer.hits, guides),
    nearest: flatResults(answer.nearest, guides),
    understood: understoodOf(address, answer),
    chosen: chipsOf(address),
    facetGroups: SHOWN.map((name) => facetOf(name, answer.facets[name] ?? [], address[name])),
    online: { name: "online", value: "1", text: "只看可以在线办理的", checked: address.online !== undefined },
    keep: [{ name: "q", value: address.q }, ...(address.exact === undefined ? [] : [{ name: "exact", value: "1" }])],
    withoutFilters: hrefOf(emptyAddress(address.q), {}),
    hasFilters: chipsOf(address).length > 0,
    paging: { total: answer.total, page: address.page, pages: Math.max(1, Math.ceil(answer.total / PAGE_SIZE)), href: pagingHref(address), unit: "个事项" },
  };
};

const emptyAddress = (q: string): SearchAddress => ({ q, page: 1, audience: [], theme: [], group: [], life: [], department: [], type: [], region: [] });

const titleOf = (address: SearchAddress, found: boolean): string => {
  if (!found) return address.q === "" ? "没有符合条件的事项" : `没有找到与“${address.q}”相符的事项`;
  return address.q === "" ? "全部事项" : `“${address.q}”的搜索结果`;
};

const pagingHref = (address: SearchAddress): string => {
  const bare = hrefOf(address, { page: 1 });
  return `${bare}${bare.endsWith("?") ? "" : "&"}page=`;
};

const facetOf = (name: FilterName, counts: readonly FacetCount[], chosen: readonly string[]): object => {
  // What is chosen stays on the page even when it now counts nothing, or it could not be taken back.
  const missing = chosen.filter((value) => !counts.some((count) => count.value === value)).map((value) => ({ value, count: 0 }));
  const options = [...counts.filter((count) => chosen.includes(count.value)), ...missing, ...counts.filter((count) => !chosen.includes(count.value))];
  return {
    label: LABELS[name], name, closed: !["audience", "theme", "department"].includes(name) && chosen.length === 0,
    options: options.slice(0, LONGEST_FACET).map(({ value, count }) => ({ value, text: value, count, checked: chosen.includes(value) })),
  };
};

const chipsOf = (address: SearchAddress): { text: string; href: string }[] => [
  ...(address.online === undefined ? [] : [{ text: "可以在线办理", href: hrefOf(address, { online: undefined }) }]),
  ...FILTERS.flatMap((name) => address[name].map((value) => ({ text: value, href: hrefOf(address, { [name]: address[name].filter((other) => other !== value) }) }))),
];

const MANY_WORDS = 5;

/** Shown only when other words are searched for than those typed: corrections, readings of pinyin, what people say differently. */
const understoodOf = (address: SearchAddress, { understood }: SearchAnswer): { words: string[]; exactHref: string } => {
  const taken = understood.terms.filter((term) => term.known).flatMap((term) => [term.taken, ...term.also]);
  const isOther = understood.terms.some((term) => term.known && (term.taken !== term.typed || term.also.length > 0));
  return { words: isOther && address.exact === undefined ? [...new Set(taken)].slice(0, MANY_WORDS) : [], exactHref: hrefOf(address, { exact: "1" }) };
};
