import { dayClock, type DayUnit } from "../../../core/calendar/day-clock.ts";
import { CALENDAR_DOUBT } from "../../../core/calendar/calendar-doubt.ts";
import { dateText, dateWithWeekday } from "../../../core/calendar/chinese-date.ts";
import { longestLimit } from "../../../core/calendar/limit.ts";
import type { WorkCalendar } from "../../../core/contract.ts";
import type { PresentedElement } from "../../catalogue/api.ts";

/** By the code list 时限单位; hours end on the same day and need no date. */
const UNITS: Readonly<Record<string, DayUnit>> = { "1": "workday", "2": "day", "4": "month", "5": "year" };

/** “如果今天受理，最晚哪天办结”, by the legal calendar; `""` for limits that name no day. */
export const dueSentence = (limit: PresentedElement | undefined, calendar: WorkCalendar, now: Date): string => {
  const unit = UNITS[limit?.unit ?? ""];
  const days = limit?.value;
  if (unit === undefined || typeof days !== "number" || !Number.isInteger(days) || days < 1 || days > longestLimit[unit]) return "";
  const { dueDay, calendarMissing } = dayClock({ start: now, limit: days, unit, calendar }, now);
  const doubt = calendarMissing ? `${CALENDAR_DOUBT}。` : "";
  return `如果今天（${dateText(now)}）受理，最晚 ${dateWithWeekday(dueDay)}办结。${doubt}`;
};
