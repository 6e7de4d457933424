import { dateText, weekdayLetter } from "../../calendar/chinese-date.ts";
import { workCalendar } from "../../calendar/work-calendar.ts";
import { festivalsOf, workdaysOf } from "./festivals.ts";
import type { StoredDay } from "./find-year.ts";
import { HEADINGS, REST, WORK, type ReadList } from "./read-list.ts";
import { CALENDAR, crumbs, yearHref } from "./year-page.ts";

const MOST_FAULTS = 50;
/** The form as the person filled it in; a file has become text. */
export type Typed = { source: string; list: string };
type Facts = { year: number; typed: Typed; problems: readonly { field: string; message: string }[]; read: ReadList | null; before: readonly StoredDay[] };

const example = (year: number): string => `${HEADINGS.join(",")}\n${year}-01-01,${REST},元旦\n${year}-02-06,${WORK},春节`;

const faultsOf = ({ faults }: ReadList): object => ({
  count: faults.length, more: Math.max(0, faults.length - MOST_FAULTS), list: faults.slice(0, MOST_FAULTS).map(({ line, message }) => `第 ${line} 行　${message}`),
});

const previewOf = ({ days, absent }: ReadList, { year, before }: Facts): object => {
  const calendar = workCalendar({ years: [year], days });
  return {
    festivals: festivalsOf(calendar, year), workdays: `${workdaysOf(calendar, year)} 个工作日`,
    counts: `放假 ${days.filter((one) => !one.isWorkday).length} 天，调休上班 ${days.filter((one) => one.isWorkday).length} 天`,
    absent: absent.length === 0 ? "" : `名单里没有${absent.join("、")}。全国年节及纪念日放假办法规定这些节日全体公民放假，请核对有没有遗漏。`,
    replaced: before.length === 0 ? "" : `会替换现在录入的 ${before.length} 天（${before.slice(0, 3).map(({ day }) => `${dateText(day)}星期${weekdayLetter(day)}`).join("、")}${before.length > 3 ? " 等" : ""}）。`,
  };
};

/** The form; below it what was understood, so that it can be compared with the announcement before anything is entered. */
export const importPage = (facts: Facts): object => {
  const { year, typed, problems, read } = facts;
  return {
    crumbs: [...crumbs, { text: `${year} 年`, href: yearHref(year) }], title: `导入 ${year} 年放假安排`, action: `${CALENDAR}/${year}/import`, cancelHref: yearHref(year),
    problems, values: typed, example: example(year), sourceExample: `国务院办公厅关于 ${year} 年部分节假日安排的通知（国办发明电〔${year - 1}〕号）`,
    faults: read === null || read.faults.length === 0 ? null : faultsOf(read),
    preview: read === null || read.faults.length > 0 ? null : previewOf(read, facts),
  };
};
