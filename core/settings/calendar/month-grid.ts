import { dateText, weekdayLetter } from "../../calendar/chinese-date.ts";
import { addDays, weekdayOf, type LocalDay } from "../../calendar/local-day.ts";
import type { CalendarDay, WorkCalendar } from "../../calendar/work-calendar.ts";

/** One cell: its number, the word under it (休, 节, 班; nothing on a plain working day), and all of it for those who hear the page. */
export type DayCell = { number: string; word: string; kind: string; spoken: string; isToday: boolean; href: string };
export type Month = { title: string; /** Six weeks at most; `null`: a day of another month. */ weeks: (DayCell | null)[][] };

export const KIND_WORDS = { workday: "", weekend: "休", holiday: "节", makeup: "班" } as const;
const SPOKEN = { workday: "工作日", weekend: "周末休息", holiday: "放假", makeup: "调休上班" } as const;

export const spokenKind = ({ kind, name }: CalendarDay): string => (name === "" ? SPOKEN[kind] : `${name}${SPOKEN[kind]}`);

const cellOf = (day: CalendarDay, today: LocalDay, hrefOf: (day: LocalDay) => string): DayCell => ({
  number: String(Number(day.day.slice(8))), word: KIND_WORDS[day.kind], kind: day.kind, isToday: day.day === today, href: hrefOf(day.day),
  spoken: `${dateText(day.day)}星期${weekdayLetter(day.day)}，${spokenKind(day)}`,
});

/** Weeks begin on 星期一, as wall calendars of offices do (GB/T 7408). */
const seatOf = (day: LocalDay): number => (weekdayOf(day) + 6) % 7;

export const monthGrid = (calendar: WorkCalendar, year: number, month: number, today: LocalDay, hrefOf: (day: LocalDay) => string): Month => {
  const prefix = `${year}-${String(month).padStart(2, "0")}`;
  const cells: (DayCell | null)[] = Array.from({ length: seatOf(`${prefix}-01`) }, () => null);
  for (let day = `${prefix}-01`; day.startsWith(prefix); day = addDays(day, 1)) cells.push(cellOf(calendar.day(day), today, hrefOf));
  while (cells.length % 7 > 0) cells.push(null);
  return { title: `${month}月`, weeks: Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7)) };
};
