import { localDay } from "../../calendar/local-day.ts";
import type { DeskPanel } from "../../contract.ts";
import type { WorkCalendar } from "../../calendar/work-calendar.ts";
import { MANAGE_CALENDAR } from "./policy.ts";
import { yearNow } from "./year-of.ts";

/** 国务院办公厅 announces a year in October or November of the year before: from then on its absence is worth a warning. */
const ANNOUNCED_FROM = "10-15";

/** The years that due dates already run into, or soon will, and whose 放假安排 nobody has entered. */
export const missingYears = (calendar: WorkCalendar, now: Date): number[] => {
  const year = yearNow(now);
  const wanted = localDay(now).slice(5) >= ANNOUNCED_FROM ? [year, year + 1] : [year];
  return wanted.filter((one) => !calendar.day(`${one}-01-01`).known);
};

/** On the desk of whoever keeps the calendar, only while something is missing. */
export const calendarPanel = (calendar: () => WorkCalendar, now: () => Date): DeskPanel => ({
  access: MANAGE_CALENDAR, order: 29,
  load: async () => {
    const [first, ...more] = missingYears(calendar(), now());
    if (first === undefined) return null;
    return { title: "还没有放假安排的年份", href: `/people/calendar?year=${first}`, count: more.length + 1, text: `${[first, ...more].join("、")} 年的时限只按周末推算，请录入国务院办公厅公布的安排` };
  },
});
