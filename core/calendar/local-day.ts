/**
 * Calendar days and wall time of Asia/Shanghai, whatever the time zone of the process. China has had no summer time since
 * 1991, so a fixed +08:00 is exact for every date this product meets.
 */

/** A day of Asia/Shanghai, written `2026-11-23`: compares and sorts as text. */
export type LocalDay = string;

/** 0 = 星期日 … 6 = 星期六. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

const weekdays: readonly Weekday[] = [0, 1, 2, 3, 4, 5, 6];
const dayMs = 86_400_000;
const shanghaiMs = 8 * 3_600_000;

const utcMidnight = (day: LocalDay): number => Date.parse(`${day}T00:00:00Z`);
const write = (ms: number): LocalDay => new Date(ms).toISOString().slice(0, 10);

/** Whether this is a real day of the years 0000–9999; every other function here expects one, and throws a RangeError otherwise. */
export const isLocalDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(utcMidnight(text)) && write(utcMidnight(text)) === text;

/** The day on which an instant falls in Shanghai. */
export const localDay = (at: Date): LocalDay => write(at.getTime() + shanghaiMs);

/** Seconds since midnight in Shanghai, 0–86399; parts of a second are dropped. */
export const secondOfDay = (at: Date): number => Math.floor((at.getTime() + shanghaiMs) / 1000) - utcMidnight(localDay(at)) / 1000;

/** The instant `second` seconds after midnight of a day in Shanghai. */
export const instantOf = (day: LocalDay, second = 0): Date => new Date(utcMidnight(day) - shanghaiMs + second * 1000);

/** The instant so many times 24 hours later, or earlier: how long something is kept. */
export const inDays = (at: Date, count: number): Date => new Date(at.getTime() + count * dayMs);

export const addDays = (day: LocalDay, count: number): LocalDay => write(utcMidnight(day) + count * dayMs);

/** The same day `count` months on, or the last day of that month where it has no such day (民法典 §202). */
export function addMonths(day: LocalDay, count: number): LocalDay {
  const date = new Date(utcMidnight(day));
  const lastOfMonth = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + count + 1, 0));
  return write(lastOfMonth.setUTCDate(Math.min(date.getUTCDate(), lastOfMonth.getUTCDate())));
}

/** Days from one day to another, negative backwards. */
export const daysBetween = (from: LocalDay, to: LocalDay): number => Math.round((utcMidnight(to) - utcMidnight(from)) / dayMs);

export const weekdayOf = (day: LocalDay): Weekday => weekdays[new Date(utcMidnight(day)).getUTCDay()] ?? 0;
