import type { Pause } from "./limit.ts";
import { officeHours } from "./office-hours.ts";
import { secondClock, type SecondReading } from "./second-clock.ts";
import type { WorkCalendar } from "./work-calendar.ts";

const roundTheClock = officeHours({ workday: [{ from: "0:00", to: "24:00" }] });
const everyDay: WorkCalendar = { day: (day) => ({ day, kind: "workday", isWorkday: true, name: "", known: true }) };

/**
 * Limits in hours as the law counts them: from the moment on, nights and rest days included (民法典 §201). Working hours
 * are the matter of `secondClock`. Days of a pause are 24 hours here.
 */
export function hourClock(period: { readonly start: Date; readonly limit: number; readonly pauses?: readonly Pause[] }, at: Date): SecondReading {
  return secondClock({ ...period, unit: "hour", calendar: everyDay, hours: roundTheClock }, at);
}
