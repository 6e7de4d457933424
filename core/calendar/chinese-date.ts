import { localDay, secondOfDay, weekdayOf, type LocalDay } from "./local-day.ts";

const weekdayLetters = "日一二三四五六";
const secondsPerMinute = 60;

const dayOf = (date: Date | LocalDay): LocalDay => (typeof date === "string" ? date : localDay(date));
const twoDigits = (value: number): string => String(value).padStart(2, "0");
const monthDay = (day: LocalDay): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;

/** “一” for 星期一: the small letter in calendars. */
export const weekdayLetter = (date: Date | LocalDay): string => weekdayLetters.charAt(weekdayOf(dayOf(date)));

/** “2026年11月23日”. */
export const dateText = (date: Date | LocalDay): string => `${Number(dayOf(date).slice(0, 4))}年${monthDay(dayOf(date))}`;

/** “2026年11月27日（星期五）”, for due dates. */
export const dateWithWeekday = (date: Date | LocalDay): string => `${dateText(date)}（星期${weekdayLetter(date)}）`;

/** “9:00”, from seconds of the day; midnight at the end of a day is “24:00”. */
export const clockText = (second: number): string => {
  const minutes = Math.floor(second / secondsPerMinute);
  return `${Math.floor(minutes / 60)}:${twoDigits(minutes % 60)}`;
};

const wallTime = (at: Date): string => clockText(secondOfDay(at)).padStart(5, "0");

/** “2026年11月20日 09:48”. */
export const dateTimeText = (at: Date): string => `${dateText(at)} ${wallTime(at)}`;

/** For staff tables: “11月23日 09:48” within the current year, with the year otherwise. */
export function staffTimeText(at: Date, now: Date): string {
  const isThisYear = localDay(at).slice(0, 4) === localDay(now).slice(0, 4);
  return isThisYear ? `${monthDay(localDay(at))} ${wallTime(at)}` : dateTimeText(at);
}
