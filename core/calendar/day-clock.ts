import { addDays, addMonths, daysBetween, instantOf, localDay, type LocalDay } from "./local-day.ts";
import { checkLimit, type DayMark, type ExplainedDay, type LimitUnit, type Pause } from "./limit.ts";
import type { CalendarDay, WorkCalendar } from "./work-calendar.ts";

export type DayUnit = Exclude<LimitUnit, "hour">;

export type DayPeriod = {
  readonly start: Date;
  readonly limit: number;
  readonly unit: DayUnit;
  readonly pauses?: readonly Pause[];
  readonly calendar: WorkCalendar;
  /** Second of the last day at which the limit ends; 23:59:59 unless the site says 下班. */
  readonly endsAt?: number;
};

export type DayReading = {
  readonly dueDay: LocalDay;
  readonly dueAt: Date;
  readonly countedIn: "workday" | "day";
  /** The whole limit: months and years written out in 自然日. */
  readonly total: number;
  /** Days counted from the start to the moment of reading. */
  readonly used: number;
  /** Days still to come up to the due day (0 on it); negative: days overdue. Days of a pause are not among them. */
  readonly left: number;
  /** `used − total`, the number the supervision rules compare; above 0 is overdue. */
  readonly out: number;
  /** A year on the way has no announced calendar: the result is a guess, say so. */
  readonly calendarMissing: boolean;
  /** From the start day to the due day, or to the day of reading when that is later; `counted` up to the latter adds up to `used`. */
  readonly days: readonly ExplainedDay[];
};

const counts = (unit: DayUnit, info: CalendarDay): boolean => unit !== "workday" || info.isWorkday;

function wholeLimit(startDay: LocalDay, { limit, unit }: DayPeriod): number {
  if (unit === "month" || unit === "year") return daysBetween(startDay, addMonths(startDay, unit === "year" ? limit * 12 : limit));
  return limit;
}

/**
 * Days taken out by pauses. A pause is counted like the limit itself: its first day still belongs to the work, the day on
 * which it ends does not, and the clock goes on the day after.
 */
function pausedDays(period: DayPeriod, at: Date): ReadonlyMap<LocalDay, string> {
  const paused = new Map<LocalDay, string>();
  for (const { from, to = at, atMostDays = Infinity, reason = "" } of period.pauses ?? []) {
    const last = localDay(to);
    let taken = 0;
    for (let day = addDays(localDay(from), 1); day <= last && taken < atMostDays; day = addDays(day, 1)) {
      if (!counts(period.unit, period.calendar.day(day))) continue;
      paused.set(day, reason);
      taken += 1;
    }
  }
  return paused;
}

type Walk = { readonly days: readonly ExplainedDay[]; readonly dueDay: LocalDay };

/** Goes from the start day to the due day, and on to `until` when that is later. */
function walk(period: DayPeriod, total: number, paused: ReadonlyMap<LocalDay, string>, until: LocalDay): Walk {
  const days: ExplainedDay[] = [];
  let dueDay: LocalDay | undefined;
  let used = 0;
  for (let day = localDay(period.start); dueDay === undefined || day <= until; day = addDays(day, 1)) {
    const info = period.calendar.day(day);
    const isRunning = used < total || dueDay !== undefined;
    const mark = markOf(period.unit, info, days.length === 0, paused.has(day), isRunning);
    const counted = mark === "counted" ? 1 : 0;
    used += counted;
    if (used >= total && info.isWorkday && mark !== "paused") dueDay ??= day;
    days.push({ day, mark, counted, note: paused.get(day) ?? info.name });
  }
  return { days, dueDay };
}

function markOf(unit: DayUnit, info: CalendarDay, isStart: boolean, isPaused: boolean, isRunning: boolean): DayMark {
  if (isStart) return "start";
  if (isPaused) return "paused";
  if (!isRunning) return "rolled";
  return counts(unit, info) ? "counted" : "rest";
}

/** Days in the unit after `from` up to and with `to`. Of the days a due day was moved over, working-day limits count only itself. */
function openDays(walked: Walk, unit: DayUnit, from: LocalDay, to: LocalDay): number {
  return walked.days.filter(({ day, mark }) => {
    if (day <= from || day > to) return false;
    return mark === "counted" || (mark === "rolled" && (unit !== "workday" || day === walked.dueDay));
  }).length;
}

/**
 * The legal clock, the one people are shown. The start day does not count (民法典 §201, “受理次日起算”); 工作日 leave out
 * weekends and 法定节假日 (行政许可法 §82); months and years end on the same day of the month (民法典 §202); a last day
 * that is no working day moves to the next working day (民法典 §203). A limit of 0 ends on the start day.
 */
export function dayClock(period: DayPeriod, at: Date): DayReading {
  checkLimit(period.limit, period.unit);
  const atDay = localDay(at);
  const total = wholeLimit(localDay(period.start), period);
  const walked = walk(period, total, pausedDays(period, at), atDay);
  const { days, dueDay } = walked;
  const used = days.reduce((sum, one) => (one.day <= atDay ? sum + one.counted : sum), 0);
  return {
    dueDay,
    dueAt: instantOf(dueDay, period.endsAt ?? 86_399),
    countedIn: period.unit === "workday" ? "workday" : "day",
    total,
    used,
    left: openDays(walked, period.unit, atDay, dueDay) - openDays(walked, period.unit, dueDay, atDay),
    out: used - total,
    calendarMissing: days.some(({ day }) => !period.calendar.day(day).known),
    days,
  };
}
