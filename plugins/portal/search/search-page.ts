import { pagesAt, type FacetCount, type SearchAnswer } from "../../../core/contract.ts";
import { dateText } from "../../../core/calendar/chinese-date.ts";
import type { Abolished } from "../../catalogue/api.ts";
import { FILTERS, ItemCard, type FilterName } from "../index/item-card.ts";
import { DEPARTMENTS } from "../departments/addresses.ts";
import { HALLS, hallOf, hallPath, type Hall } from "./halls.ts";
import { chooseHref } from "../regions/regions-page.ts";
import { hiddenBy } from "./hidden-hits.ts";
import { flatResults, groupResults, type ResultContext } from "./result-view.ts";
import { emptyAddress, hrefOf, tooLongNote, type SearchAddress } from "./search-query.ts";
import { sortLinks } from "./sort-links.ts";
import { understoodWords } from "./understood-words.ts";

const LABELS: Readonly<Record<FilterName, string>> = {
  audience: "服务对象", theme: "主题", group: "特定人群", life: "人生事件、企业生命周期", department: "部门", type: "事项类型", region: "地区",
};
/** Facets shown at once, in this order (design §7); a longer list folds away. */
const SHOWN: readonly FilterName[] = ["audience", "theme", "group", "life", "department", "type", "region"];
const LONGEST_FACET = 12;
/** More conditions than these are counted in the name of a list; the chips tell them all. */
const MOST_IN_NAME = 3;

/** Everything the results page and its fragment show. */
export const searchPage = (address: SearchAddress, answer: SearchAnswer, context: ResultContext & { gone: readonly Abolished[]; elsewhere: SearchAnswer | null }): object => {
  const found = answer.verdict === "found";
  const chips = chipsOf(address, answer);
  const groups = groupResults(answer, context, (entry) => hrefOf(address, { entry }));
  return {
    q: address.q,
    ...headOf(address, answer),
    found,
    total: answer.sure,
    sorts: sortLinks(address, (sort) => hrefOf(address, { sort })),
    tooLong: tooLongNote(address),
    groups: groups.filter(({ isFurther }) => !isFurther), further: groups.filter(({ isFurther }) => isFurther),
    elsewhere: elsewhereOf(address, context), nearest: flatResults(answer.nearest, context), gone: context.gone.map(({ name, at, code }) => ({ name, on: dateText(at), href: context.guides.pageHref(code) })),
    departmentsHref: DEPARTMENTS, halls: HALLS.map((hall) => ({ name: hall.name, href: hallPath(hall) })),
    understood: { words: address.exact === undefined ? understoodWords(answer.understood) : [], exactHref: hrefOf(address, { exact: "1" }) },
    chosen: chips,
    facetGroups: SHOWN.map((name) => facetOf(name, answer.facets[name] ?? [], address[name])),
    online: { name: "online", value: "1", text: "仅显示可在线办理", checked: address.online !== undefined },
    keep: keptOf(address),
    withoutFilters: hrefOf(emptyAddress(address.q), {}),
    hasFilters: chips.length > 0 || hallOf(address) !== undefined,
    paging: pagesAt(hrefOf(address, {}), { total: answer.sure, page: address.page, counted: answer.groups.total, unit: "个事项" }),
  };
};

/** What only the conditions or the region hide, and the way to show it all. */
const elsewhereOf = (address: SearchAddress, context: ResultContext & { elsewhere: SearchAnswer | null }): object | null => {
  const { region, elsewhere } = context;
  if (elsewhere?.verdict !== "found") return null;
  const found = { total: elsewhere.total, rows: flatResults(elsewhere.hits, context) };
  if (hiddenBy(address, region) === "conditions") return { ...found, told: "符合所选条件的没有，不限条件的有", title: "不限条件的事项", href: hrefOf(emptyAddress(address.q), {}), link: "去掉全部条件" };
  return { ...found, told: `${region?.name ?? ""}${region?.levels.length === 1 ? "没有" : `和它的上级地区没有${address.q === "" ? "" : "这一项"}`}，下级或者其他地区有`, title: "下级和其他地区的事项", href: chooseHref("", hrefOf(address, {})), link: "改为显示全部地区的事项" };
};

const keptOf = (address: SearchAddress): { name: string; value: string }[] =>
  (["q", "exact", "entry", "sort"] as const).flatMap((name) => (address[name] === undefined || address[name] === "" ? [] : [{ name, value: address[name] }]));

type Head = { title: string; place: string; path: { text: string; href?: string }[]; isHeadShown: boolean };

/** What this page is: a list with a name of its own bears it on top, answers to a question stand below the question. */
const headOf = (address: SearchAddress, answer: SearchAnswer): Head => {
  const hall = hallOf(address);
  const place = hall !== undefined && isNamedByHall(hall, address) ? hall.name : (address.q === "" ? chosenPlace(address) : "搜索");
  const path = [...(hall === undefined ? [] : [{ text: hall.name, href: hallPath(hall) }]), ...(hall?.name === place ? [] : [{ text: place }])];
  return { title: titleOf(address, answer, place), place, path, isHeadShown: answer.verdict === "found" && address.q === "" };
};

const titleOf = ({ q, entry }: SearchAddress, answer: SearchAnswer, place: string): string => {
  if (answer.verdict === "none") return q === "" ? "没有符合条件的事项" : `没有找到与“${q}”相符的事项`;
  if (q !== "") return `“${q}”的搜索结果`;
  return entry === undefined ? place : `${entryName(answer)}：全部子项`;
};

/** A type is one condition among others; 服务对象 are where one stands. */
const isNamedByHall = ({ by }: Hall, address: SearchAddress): boolean => by === "audience" || FILTERS.every((name) => name === by || address[name].length === 0);

/** What was chosen and nothing else gives the list its name: the life event, theme, group, type or department; 全部事项 where nothing was. */
const chosenPlace = (address: SearchAddress): string => {
  const chosen = FILTERS.flatMap((name) => address[name]);
  return chosen.length === 0 ? "全部事项" : chosen.slice(0, MOST_IN_NAME).join("、") + (chosen.length > MOST_IN_NAME ? `，共 ${chosen.length} 个条件` : "");
};

const entryName = ({ hits: [first] }: SearchAnswer): string => (first === undefined ? "" : ItemCard.parse(first.data).entryName);

const facetOf = (name: FilterName, counts: readonly FacetCount[], chosen: readonly string[]): object => {
  // What is chosen stays on the page even when it now counts nothing, or it could not be taken back.
  const missing = chosen.filter((value) => !counts.some((count) => count.value === value)).map((value) => ({ value, count: 0 }));
  const options = [...counts.filter((count) => chosen.includes(count.value)), ...missing, ...counts.filter((count) => !chosen.includes(count.value))];
  return {
    label: LABELS[name], name, closed: !["audience", "theme", "department"].includes(name) && chosen.length === 0,
    options: options.slice(0, LONGEST_FACET).map(({ value, count }) => ({ value, text: value, count, checked: chosen.includes(value) })),
  };
};

/** The 服务对象 or the types of a hall are its heading; as chips they would only say it again. */
const chipsOf = (address: SearchAddress, answer: SearchAnswer): { text: string; href: string }[] => {
  const hall = hallOf(address);
  const names = FILTERS.filter((name) => name !== hall?.by);
  return [
    ...(address.entry === undefined ? [] : [{ text: entryName(answer) || "一个主项的子项", href: hrefOf(address, { entry: undefined }) }]),
    ...(address.online === undefined ? [] : [{ text: "可以在线办理", href: hrefOf(address, { online: undefined }) }]),
    ...names.flatMap((name) => address[name].map((value) => ({ text: value, href: hrefOf(address, { [name]: address[name].filter((other) => other !== value) }) }))),
  ];
};
