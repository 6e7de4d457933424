import { weekdayLetter } from "../../calendar/chinese-date.ts";
import { addDays, type LocalDay } from "../../calendar/local-day.ts";
import type { CalendarDay, WorkCalendar } from "../../calendar/work-calendar.ts";
import { firstDayOf, lastDayOf } from "./year-of.ts";

/** One line as the announcement of the State Council writes it: 春节：2月15日（星期日）至 23日（星期一）放假，共 9 天；… 上班. */
export type Festival = { name: string; rest: string; work: string };

const short = (day: LocalDay): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日（星期${weekdayLetter(day)}）`;
const days = (year: number): LocalDay[] => {
  const all: LocalDay[] = [];
  for (let day = firstDayOf(year); day <= lastDayOf(year); day = addDays(day, 1)) all.push(day);
  return all;
};

type Run = { name: string; first: LocalDay; last: LocalDay; count: number };

const joined = (runs: Run[], { day, name }: CalendarDay): Run[] => {
  const last = runs.at(-1);
  if (last?.name === name && addDays(last.last, 1) === day) return [...runs.slice(0, -1), { ...last, last: day, count: last.count + 1 }];
  return [...runs, { name, first: day, last: day, count: 1 }];
};

const runText = ({ first, last, count }: Run): string => (count === 1 ? `${short(first)}放假` : `${short(first)}至${short(last)}放假，共 ${count} 天`);

/** The year in words, to be compared with the announcement line by line. */
export const festivalsOf = (calendar: WorkCalendar, year: number): Festival[] => {
  const known = days(year).map((day) => calendar.day(day));
  const runs = known.filter(({ kind }) => kind === "holiday").reduce(joined, []);
  const makeup = known.filter(({ kind }) => kind === "makeup");
  const names = [...new Set([...runs, ...makeup].map(({ name }) => name))];
  return names.map((name) => ({
    name: name === "" ? "其他" : name, rest: runs.filter((run) => run.name === name).map(runText).join("；"),
    work: makeup.filter((day) => day.name === name).map(({ day }) => short(day)).join("、"),
  }));
};

export const workdaysOf = (calendar: WorkCalendar, year: number): number => days(year).filter((day) => calendar.day(day).isWorkday).length;

/** The days that depart from a plain week, as a list that can be entered again. */
export const specialDays = (calendar: WorkCalendar, year: number): CalendarDay[] =>
  days(year).map((day) => calendar.day(day)).filter(({ kind }) => kind === "holiday" || kind === "makeup");
