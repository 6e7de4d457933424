import { addDays, localDay, type LocalDay } from "./local-day.ts";
import type { WorkCalendar } from "./work-calendar.ts";

export type DaysLeft = {
  /** Days after today up to the due day, 0 on it, negative when overdue. */
  readonly left: number;
  /** A year on the way has no announced calendar: the number is a guess, say so. */
  readonly calendarMissing: boolean;
};

/** “剩 4 个工作日” for a due day that is already known: for lists, where reading the whole clock would be too much. */
export function daysLeft(calendar: WorkCalendar, dueDay: LocalDay, at: Date, unit: "workday" | "day" = "workday"): DaysLeft {
  const today = localDay(at);
  const [from, to] = today <= dueDay ? [today, dueDay] : [dueDay, today];
  let count = 0;
  let calendarMissing = !calendar.day(to).known;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    const info = calendar.day(day);
    if (unit === "day" || info.isWorkday) count += 1;
    calendarMissing ||= !info.known;
  }
  return { left: today <= dueDay || count === 0 ? count : -count, calendarMissing };
}
