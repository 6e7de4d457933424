import { clockText, dateWithWeekday } from "./chinese-date.ts";
import { addDays, localDay, secondOfDay } from "./local-day.ts";
import { officeHours, type HourSpan } from "./office-hours.ts";
import { opening } from "./opening.ts";
import type { WorkCalendar } from "./work-calendar.ts";

type WeeklyHours = { readonly workday: readonly HourSpan[]; readonly saturday: readonly HourSpan[]; readonly sunday: readonly HourSpan[] };

export type OpenNow = { tone: "green" | ""; text: string; note: string };

/**
 * The light beside a counter: whether it is open by the calendar, and until when or when again; no words while only the text of the hours is
 * known. Closed is no warning, so it has no colour.
 */
export const openNow = (weekly: WeeklyHours, calendar: WorkCalendar, now: Date): OpenNow => {
  if (weekly.workday.length === 0) return { tone: "", text: "", note: "" };
  const { isOpen, changesAt, calendarMissing } = opening(officeHours(weekly), calendar, now);
  const doubt = calendarMissing ? "（节假日安排尚未公布，请先电话确认）" : "";
  if (changesAt === undefined) return { tone: "", text: "现在不开放", note: doubt };
  const clock = clockText(secondOfDay(changesAt));
  if (isOpen) return { tone: "green", text: "现在开放", note: `${clock} 前可以办理${doubt}` };
  return { tone: "", text: "现在不开放", note: `${dayWord(changesAt, now)} ${clock} 开放${doubt}` };
};

const dayWord = (at: Date, now: Date): string => {
  if (localDay(at) === localDay(now)) return "今天";
  return localDay(at) === addDays(localDay(now), 1) ? "明天" : dateWithWeekday(at);
};
