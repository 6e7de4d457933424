import { dateText, dateTimeText, weekdayLetter } from "../../calendar/chinese-date.ts";
import { localDay, type LocalDay } from "../../calendar/local-day.ts";
import type { WorkCalendar } from "../../calendar/work-calendar.ts";
import { festivalsOf, workdaysOf } from "./festivals.ts";
import type { EnteredYear, StoredDay } from "./find-year.ts";
import { monthGrid } from "./month-grid.ts";
import { FIRST_YEAR, LAST_YEAR } from "./year-of.ts";

export const CALENDAR = "/people/calendar";
export const yearHref = (year: number): string => `${CALENDAR}?year=${year}`;
export const dayHref = (day: LocalDay): string => `${CALENDAR}/days/${day}`;
export const crumbs = [{ text: "系统设置" }, { text: "工作日历", href: CALENDAR }];

type Facts = { year: number; days: readonly StoredDay[]; entered: EnteredYear | undefined; calendar: WorkCalendar; now: Date };

/** Where the days of this year come from, in one line. */
const sourceOf = ({ year, entered, calendar }: Facts): string => {
  if (entered !== undefined) {
    const when = entered.entered_at === null ? "" : `，${entered.entered_by} ${dateTimeText(entered.entered_at)} 录入`;
    return `依据：${entered.source === "" ? "国务院办公厅放假安排通知" : entered.source}${when}`;
  }
  return calendar.day(`${year}-01-01`).known ? "依据：国务院办公厅历年放假安排通知，随系统提供" : "";
};

const ownDay = ({ day, is_workday: isWorkday, name }: StoredDay): object => ({
  day: `${dateText(day)}（星期${weekdayLetter(day)}）`, kind: isWorkday ? "上班" : "休息", name, href: dayHref(day),
});

const linksOf = (year: number): object => ({
  previous: year > FIRST_YEAR ? { text: `${year - 1} 年`, href: yearHref(year - 1) } : null,
  next: year < LAST_YEAR ? { text: `${year + 1} 年`, href: yearHref(year + 1) } : null,
  importHref: `${CALENDAR}/${year}/import`, exportHref: `${CALENDAR}/${year}/export`, completeHref: `${CALENDAR}/${year}/complete`,
});

/** A whole year as twelve small months, and in the words of the announcement. */
export const yearPage = (facts: Facts): object => {
  const { year, days, entered, calendar, now } = facts;
  const isKnown = calendar.day(`${year}-01-01`).known;
  return {
    crumbs: crumbs.slice(0, 1), title: `${year} 年工作日历`, year, isKnown, source: sourceOf(facts), ...linksOf(year),
    months: Array.from({ length: 12 }, (_, index) => monthGrid(calendar, year, index + 1, localDay(now), dayHref)),
    festivals: festivalsOf(calendar, year), workdays: `${workdaysOf(calendar, year)} 个工作日`,
    // Of an entered year the list is the announcement itself, and stands above in words.
    own: entered === undefined ? days.map(ownDay) : [],
    clearHref: days.length > 0 || entered !== undefined ? `${CALENDAR}/${year}/clear` : "",
  };
};
