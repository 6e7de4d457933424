import { can, listAddress, PAGE_SIZE, pagination, type User } from "../../../core/contract.ts";
import { addDays, daysBetween, type LocalDay } from "../../../core/calendar/local-day.ts";
import { dateText } from "../../../core/calendar/chinese-date.ts";
import { EDIT_SYNONYMS } from "../policy.ts";
import { emptyAddress, hrefOf } from "../search/search-query.ts";
import { newGroupHref } from "../synonyms/model.ts";
import type { AskedText, DayCount, ListCounts } from "./find-searches.ts";
import { LIST_NAMES, LISTS, LOG, PERIODS, type LogAddress } from "./model.ts";
import { searchChart } from "./search-chart.ts";

type Found = { days: readonly DayCount[]; counts: ListCounts; texts: readonly AskedText[]; wordless: { personal: number; more: number } };

/** A period of so many days ends with today. */
export const firstDay = (today: LocalDay, days: number): LocalDay => addDays(today, 1 - days);

/** 搜索分析: how much is searched, and the questions of which there is something to learn. */
export const logPage = (address: LogAddress, today: LocalDay, found: Found, user: User): object => {
  const from = firstDay(today, address.days);
  const days = everyDay(from, today, found.days);
  const conditions = { days: String(address.days), list: address.list, q: address.q };
  const href = (change: Partial<typeof conditions>): string => listAddress(LOG, { ...conditions, ...change });
  const sums = sumOf(days);
  return {
    title: "搜索分析", state: `${dateText(from)} 至 ${dateText(today)}`,
    periods: PERIODS.map((count) => ({ text: `近 ${count} 天`, href: href({ days: String(count) }), current: count === address.days })),
    isEmpty: sums.searches === 0 && address.q === "",
    sums: [
      { label: "搜索", value: `${sums.searches} 次` },
      { label: "没有结果", value: `${sums.none} 次${shareOf(sums.none, sums.searches)}` },
      { label: "点开结果", value: `${sums.opened} 次` },
      { label: "未保留文字", value: `${found.wordless.personal} 次疑似含个人信息，${found.wordless.more} 次超出每日保留数量` },
    ],
    chart: { svg: searchChart(days), label: chartWords(days) },
    daily: [...days].reverse().filter(({ found: hits, none }) => hits + none > 0).map(({ day, found: hits, none, opened }) => ({ day: dateText(day), searches: hits + none, nothing: none, opened })),
    lists: LIST_NAMES.map((list) => ({ text: LISTS[list].label, count: found.counts[list], href: href({ list }), current: list === address.list })),
    caption: LISTS[address.list].label,
    filter: { action: LOG, value: address.q, keep: [{ name: "days", value: conditions.days }, { name: "list", value: conditions.list }], clearHref: address.q === "" ? "" : href({ q: "" }) },
    rows: found.texts.map((row, index) => rowOf(row, (address.page - 1) * PAGE_SIZE + index + 1, can(user, EDIT_SYNONYMS))),
    paging: pagination(LOG, conditions, { page: address.page, total: found.counts[address.list], unit: "条搜索" }),
  };
};

const rowOf = ({ text, searches, hits, opened }: AskedText, place: number, mayEdit: boolean): object => ({
  place, text, searches, opened, hits: hits === 0 ? "无结果" : `${hits} 个`, bad: hits === 0,
  verbs: [
    { text: "试搜", href: hrefOf(emptyAddress(text), {}), about: text },
    ...(mayEdit ? [{ text: "添加同义词", href: newGroupHref(text), about: text }] : []),
  ],
});

/** Days without a search have no row in the table of the database, and a place in the drawing all the same. */
const everyDay = (from: LocalDay, today: LocalDay, counted: readonly DayCount[]): DayCount[] => {
  const known = new Map(counted.map((count) => [count.day, count]));
  return Array.from({ length: daysBetween(from, today) + 1 }, (_, index) => addDays(from, index)).map((day) => known.get(day) ?? { day, found: 0, none: 0, opened: 0 });
};

const sumOf = (days: readonly DayCount[]): { searches: number; none: number; opened: number } => days.reduce((sum, { found, none, opened }) =>
  ({ searches: sum.searches + found + none, none: sum.none + none, opened: sum.opened + opened }), { searches: 0, none: 0, opened: 0 });

const shareOf = (part: number, all: number): string => (all === 0 ? "" : `（${Math.round((part / all) * 100)}%）`);

const chartWords = (days: readonly DayCount[]): string => {
  const most = days.reduce((best, day) => (day.found + day.none > best.found + best.none ? day : best));
  return `每天的搜索次数。最多的是${dateText(most.day)}，${most.found + most.none} 次，其中 ${most.none} 次没有结果。`;
};
