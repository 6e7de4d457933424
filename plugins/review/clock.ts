import { dayClock, type DayReading } from "../../core/calendar/day-clock.ts";
import { dayStrip } from "../../core/calendar/day-strip.ts";
import { dateWithWeekday } from "../../core/calendar/chinese-date.ts";
import type { WorkCalendar } from "../../core/calendar/work-calendar.ts";

/** How long a reviewer has: working days after the day of submission (行政许可法 §82 way of counting; the number is a setting). */
export type ReviewClock = { limit: number; calendar: WorkCalendar };

export type ClockView = { tone: "green" | "yellow" | "red"; left: string; latest: string; days: { day: string; weekday: string; word: string; kind: string }[] };

export const readClock = ({ limit, calendar }: ReviewClock, since: Date, now: Date): DayReading =>
  dayClock({ start: since, limit, unit: "workday", calendar }, now);

/** Light, latest date in words and the strip of days. */
export const clockView = (clock: ReviewClock, since: Date, now: Date): ClockView => {
  const reading = readClock(clock, since, now);
  return {
    ...lightOf(reading),
    latest: `最晚 ${dateWithWeekday(reading.dueDay)}办完`,
    days: dayStrip(reading, { calendar: clock.calendar, at: now, startWord: "报送" }).map((cell) => ({ day: cell.number, weekday: cell.weekday, word: cell.word, kind: cell.marks.join(" ") })),
  };
};

export const lightOf = (reading: Pick<DayReading, "left">): Pick<ClockView, "tone" | "left"> => {
  if (reading.left < 0) return { tone: "red", left: `超期 ${-reading.left} 个工作日` };
  if (reading.left === 0) return { tone: "yellow", left: "今天到期" };
  return { tone: reading.left === 1 ? "yellow" : "green", left: `剩 ${reading.left} 个工作日` };
};
