/** Moments, calendars and pauses made by chance, for the property tests of this folder. */
import fc from "fast-check";
import type { Pause } from "../../../core/calendar/limit.ts";
import { officeHours } from "../../../core/calendar/office-hours.ts";
import { workCalendar } from "../../../core/calendar/work-calendar.ts";

export const calendar = workCalendar();
export const usualHours = officeHours({ workday: [{ from: "8:30", to: "12:00" }, { from: "13:30", to: "17:00" }] });

/** “2026-11-23 09:48:00” in Shanghai. */
export const at = (text: string): Date => new Date(`${text.replace(" ", "T")}${text.length === 10 ? "T12:00:00" : ""}+08:00`);

const from2020 = Date.UTC(2020, 0, 1);
export const moments = fc.integer({ min: 0, max: 5 * 365 * 86_400 }).map((second) => new Date(from2020 + second * 1000));

const later = (start: Date, hours: number): Date => new Date(start.getTime() + hours * 3_600_000);

/** Pauses within the half year after a start; some still last, some are capped, some overlap. */
export const pausesAfter = (start: Date): fc.Arbitrary<readonly Pause[]> =>
  fc.array(
    fc.record({ begins: fc.nat(4000), lasts: fc.option(fc.nat(900), { nil: undefined }), atMostDays: fc.option(fc.nat(20), { nil: undefined }) }).map(
      ({ begins, lasts, atMostDays }): Pause => ({
        from: later(start, begins),
        ...(lasts === undefined ? {} : { to: later(start, begins + lasts) }),
        ...(atMostDays === undefined ? {} : { atMostDays }),
      }),
    ),
    { maxLength: 4 },
  );
