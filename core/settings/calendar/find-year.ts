import type { Db } from "../../contract.ts";
import type { LocalDay } from "../../calendar/local-day.ts";
import { firstDayOf, lastDayOf } from "./year-of.ts";

export type StoredDay = { day: LocalDay; is_workday: boolean; name: string };
export type EnteredYear = { year: number; source: string; entered_by: string; entered_at: Date | null };

/** What was entered for a year: single days, and the year as a whole when its announcement is complete. */
export const findYear = async (db: Db, year: number): Promise<{ days: StoredDay[]; entered: EnteredYear | undefined }> => ({
  days: await db("core_calendar_days").whereBetween("day", [firstDayOf(year), lastDayOf(year)]).orderBy("day").select("day", "is_workday", "name"),
  entered: await db<EnteredYear>("core_calendar_years").where({ year }).first(),
});
