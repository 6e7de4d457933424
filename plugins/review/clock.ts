import { dayClock, type DayReading } from "../../core/calendar/day-clock.ts";
import { dayStrip } from "../../core/calendar/day-strip.ts";
import { CALENDAR_DOUBT } from "../../core/calendar/calendar-doubt.ts";
import { dateWithWeekday } from "../../core/calendar/chinese-date.ts";
import { addDays, instantOf, localDay, type LocalDay } from "../../core/calendar/local-day.ts";
import type { WorkCalendar } from "../../core/calendar/work-calendar.ts";
import type { ItemVersion } from "../catalogue/api.ts";

/** How long a reviewer has: working days after the day on which it came to his step (行政许可法 §82 way of counting; the numbers are parameters). */
export type ReviewClock = { limit: number; /** So many working days before the end, or fewer, are yellow. */ yellow: number; calendar: WorkCalendar };

export const LIGHTS = ["red", "yellow", "green"] as const;
export type Light = (typeof LIGHTS)[number];
export type ClockView = { tone: Light; left: string; latest: string; days: { day: string; weekday: string; word: string; kind: string }[] };

/** Since when it has been waiting where it is now. */
export const waitingSince = ({ stepSince, submittedAt, updatedAt }: Pick<ItemVersion, "stepSince" | "submittedAt" | "updatedAt">): Date => stepSince ?? submittedAt ?? updatedAt;

export const readClock = ({ limit, calendar }: Pick<ReviewClock, "limit" | "calendar">, since: Date, now: Date): DayReading =>
  dayClock({ start: since, limit, unit: "workday", calendar }, now);

/** Light, latest date in words and the strip of days. */
export const clockView = (clock: ReviewClock, since: Date, now: Date): ClockView => {
  const reading = readClock(clock, since, now);
  return {
    ...lightOf(clock, reading),
    latest: `最晚 ${dateWithWeekday(reading.dueDay)}办完${reading.calendarMissing ? `。${CALENDAR_DOUBT}` : ""}`,
    days: dayStrip(reading, { calendar: clock.calendar, at: now, startWord: "送到" }).map((cell) => ({ day: cell.number, weekday: cell.weekday, word: cell.word, kind: cell.marks.join(" ") })),
  };
};

const toneOf = ({ yellow }: Pick<ReviewClock, "yellow">, left: number): Light => (left < 0 ? "red" : left <= yellow ? "yellow" : "green");

export const lightOf = (clock: Pick<ReviewClock, "yellow">, { left }: Pick<DayReading, "left">): Pick<ClockView, "tone" | "left"> => {
  if (left < 0) return { tone: "red", left: `超期 ${-left} 个工作日` };
  return { tone: toneOf(clock, left), left: left === 0 ? "今天到期" : `剩 ${left} 个工作日` };
};

/** Since which moments something has to have been waiting to show this light now: the list can then be narrowed by a column. */
export const rangeOf = (clock: ReviewClock, light: Light, now: Date): { from?: Date; before?: Date } => {
  const firstOf = (worse: (tone: Light) => boolean): LocalDay => {
    let day = localDay(now);
    while (!worse(toneOf(clock, readClock(clock, instantOf(day, 43_200), now).left))) day = addDays(day, -1);
    return addDays(day, 1);
  };
  const [yellow, green] = [instantOf(firstOf((tone) => tone === "red"), 0), instantOf(firstOf((tone) => tone !== "green"), 0)];
  switch (light) {
    case "red": return { before: yellow };
    case "yellow": return { from: yellow, before: green };
    case "green": return { from: green };
  }
};
