import { clockText, dateText, weekdayLetter } from "../../../core/calendar/chinese-date.ts";
import { addDays, localDay } from "../../../core/calendar/local-day.ts";
import { officeHours } from "../../../core/calendar/office-hours.ts";
import { spansOn } from "../../../core/calendar/opening.ts";
import type { WorkCalendar } from "../../../core/contract.ts";
import type { WeeklyHours } from "../api.ts";

const SHOWN_DAYS = 7;

export type OpenDay = { day: string; isToday: boolean; hours: string; note: string };

/** Today and the six days after it by the statutory calendar: 周六 of a 调休 is a working day, a holiday is closed. Nothing while only words are known. */
export const openDays = (weekly: WeeklyHours, calendar: WorkCalendar, now: Date): OpenDay[] => {
  if (weekly.workday.length === 0) return [];
  const hours = officeHours(weekly);
  return Array.from({ length: SHOWN_DAYS }, (_, step) => {
    const day = addDays(localDay(now), step);
    const { kind, name, known } = calendar.day(day);
    const spans = spansOn(hours, calendar, day);
    const what = { workday: "", weekend: "", holiday: `${name || "法定节假日"}放假`, makeup: "调休上班" }[kind];
    return {
      day: `${dateText(day)}　星期${weekdayLetter(day)}`, isToday: step === 0,
      hours: spans.length === 0 ? "不开放" : spans.map(({ from, to }) => `${clockText(from)}–${clockText(to)}`).join("，"),
      note: [what, known ? "" : "这一年的放假安排还没有公布"].filter((part) => part !== "").join("；"),
    };
  });
};
