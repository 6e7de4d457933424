import { localDay, type LocalDay } from "../../calendar/local-day.ts";

/** The years that can be kept: from the first one of the built-in data. */
export const FIRST_YEAR = 2004;
export const LAST_YEAR = 2099;

export const yearOf = (day: LocalDay): number => Number(day.slice(0, 4));
export const yearNow = (now: Date): number => yearOf(localDay(now));
export const lastDayOf = (year: number): LocalDay => `${year}-12-31`;
export const firstDayOf = (year: number): LocalDay => `${year}-01-01`;
