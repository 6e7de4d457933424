import { dayClock, type DayUnit } from "../../../core/calendar/day-clock.ts";
import { CALENDAR_DOUBT } from "../../../core/calendar/calendar-doubt.ts";
import { dateText, dateWithWeekday } from "../../../core/calendar/chinese-date.ts";
import { longestLimit } from "../../../core/calendar/limit.ts";
import { addDays, instantOf, localDay } from "../../../core/calendar/local-day.ts";
import type { WorkCalendar } from "../../../core/contract.ts";
import type { PresentedElement } from "../../catalogue/api.ts";

/** By the code list 时限单位; hours end on the same day and need no date. */
const UNITS: Readonly<Record<string, DayUnit>> = { "1": "workday", "2": "day", "4": "month", "5": "year" };

/** So far ahead there is always a working day. */
const LONGEST_REST = 31;

/** Nobody accepts anything on a day off: then it is the next working day from which is counted. */
const acceptedOn = (calendar: WorkCalendar, now: Date): { words: string; start: Date } => {
  const today = localDay(now);
  const next = Array.from({ length: LONGEST_REST }, (_, index) => addDays(today, index)).find((day) => calendar.day(day).isWorkday) ?? today;
  return next === today ? { words: `今天（${dateText(now)}）`, start: now } : { words: `在下一个工作日${dateWithWeekday(next)}`, start: instantOf(next, 0) };
};

/** “如果今天受理，最晚哪天办结”, by the legal calendar; `""` for limits that name no day. */
export const dueSentence = (limit: PresentedElement | undefined, calendar: WorkCalendar, now: Date): string => {
  const unit = UNITS[limit?.unit ?? ""];
  const days = limit?.value;
  if (unit === undefined || typeof days !== "number" || !Number.isInteger(days) || days < 1 || days > longestLimit[unit]) return "";
  const { words, start } = acceptedOn(calendar, now);
  const { dueDay, calendarMissing } = dayClock({ start, limit: days, unit, calendar }, start);
  const doubt = calendarMissing ? `${CALENDAR_DOUBT}。` : "";
  return `如果${words}受理，最晚 ${dateWithWeekday(dueDay)}办结。${doubt}`;
};
