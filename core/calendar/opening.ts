import { addDays, instantOf, localDay, secondOfDay, weekdayOf, type LocalDay } from "./local-day.ts";
import type { OfficeHours, SecondSpan } from "./office-hours.ts";
import type { WorkCalendar } from "./work-calendar.ts";

export type Opening = {
  readonly isOpen: boolean;
  /** When it closes, or opens next; absent when nothing opens within a month. */
  readonly changesAt?: Date;
  /** The year's holidays are not announced: it may be closed all the same. */
  readonly calendarMissing: boolean;
};

const searchedDays = 31;

/** When the counter is open on a day; empty on days off. */
export function spansOn(hours: OfficeHours, calendar: WorkCalendar, day: LocalDay): readonly SecondSpan[] {
  const { isWorkday, kind } = calendar.day(day);
  if (isWorkday) return hours.workday;
  if (kind === "holiday") return [];
  return weekdayOf(day) === 6 ? hours.saturday : hours.sunday;
}

/** Whether a counter is open, and until when or when again. The closing time itself is closed. */
export function opening(hours: OfficeHours, calendar: WorkCalendar, at: Date): Opening {
  const today = localDay(at);
  const now = secondOfDay(at);
  const calendarMissing = !calendar.day(today).known;
  const current = spansOn(hours, calendar, today).find((span) => span.from <= now && now < span.to);
  if (current) return { isOpen: true, changesAt: instantOf(today, current.to), calendarMissing };
  for (let step = 0; step < searchedDays; step += 1) {
    const day = addDays(today, step);
    const next = spansOn(hours, calendar, day).find((span) => step > 0 || span.from > now);
    if (next) return { isOpen: false, changesAt: instantOf(day, next.from), calendarMissing };
  }
  return { isOpen: false, calendarMissing };
}
