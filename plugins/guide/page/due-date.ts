import { dayClock, type DayUnit } from "../../../core/calendar/day-clock.ts";
import { dateText, dateWithWeekday } from "../../../core/calendar/chinese-date.ts";
import { longestLimit } from "../../../core/calendar/limit.ts";
import { workCalendar } from "../../../core/calendar/work-calendar.ts";
import type { PresentedElement } from "../../catalogue/api.ts";

/** By the code list 时限单位; hours end on the same day and need no date. */
const UNITS: Readonly<Record<string, DayUnit>> = { "1": "workday", "2": "day", "4": "month", "5": "year" };

/** “如果今天受理，最晚哪天办结”, by the legal calendar; `""` for limits that name no day. */
export const dueSentence = (limit: PresentedElement | undefined, now: Date): string => {
  const unit = UNITS[limit?.unit ?? ""];
  const days = limit?.value;
  if (unit === undefined || typeof days !== "number" || !Number.isInteger(days) || days < 1 || days > longestLimit[unit]) return "";
  const { dueDay, calendarMissing } = dayClock({ start: now, limit: days, unit, calendar: workCalendar() }, now);
  const doubt = calendarMissing ? "其中有的年份节假日安排尚未公布，公布后日期可能变化。" : "";
  return `如果今天（${dateText(now)}）受理，最晚 ${dateWithWeekday(dueDay)}办结。${doubt}`;
};
