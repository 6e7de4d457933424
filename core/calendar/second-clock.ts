import { checkLimit, type ExplainedDay, type Pause } from "./limit.ts";
import { localDay, type LocalDay } from "./local-day.ts";
import { secondsPerWorkday, type OfficeHours } from "./office-hours.ts";
import { pauseIntervals, secondsByDay, secondWhenUsed, wholeSecond, type Interval, type OpenSpans } from "./running-time.ts";
import type { WorkCalendar } from "./work-calendar.ts";

export type SecondPeriod = {
  readonly start: Date;
  readonly limit: number;
  /** 自然日, 月 and 年 have no second clock: read those with `dayClock`. */
  readonly unit: "workday" | "hour";
  readonly pauses?: readonly Pause[];
  readonly calendar: WorkCalendar;
  readonly hours: OfficeHours;
};

export type SecondReading = {
  readonly dueDay: LocalDay;
  /** The last moment in time: overdue begins one second later. */
  readonly dueAt: Date;
  /** The limit in working seconds. */
  readonly totalSeconds: number;
  readonly usedSeconds: number;
  /** Started days (of an hour limit: hours) beyond the limit. Above 0 is overdue; −2: less than three are left. */
  readonly out: number;
  /** A year on the way has no announced calendar: the result is a guess, and no card may be issued on it. */
  readonly calendarMissing: boolean;
  /** From the start to the moment of reading, in working seconds; adds up to `usedSeconds`. */
  readonly days: readonly ExplainedDay[];
};

type Engine = { readonly spans: OpenSpans; readonly pauses: readonly Interval[]; readonly unitSeconds: number; readonly isMissing: () => boolean };

function engineOf({ calendar, hours, unit, pauses = [] }: SecondPeriod, at: Date): Engine {
  let missing = false;
  const spans: OpenSpans = (day) => {
    const info = calendar.day(day);
    missing ||= !info.known;
    return info.isWorkday ? hours.workday : [];
  };
  const std = secondsPerWorkday(hours);
  return { spans, pauses: pauseIntervals(pauses, at, spans, std), unitSeconds: unit === "hour" ? 3600 : std, isMissing: () => missing };
}

function explain(period: SecondPeriod, day: LocalDay, seconds: number, isStart: boolean): ExplainedDay {
  const info = period.calendar.day(day);
  const pause = period.pauses?.find(({ from, to }) => localDay(from) <= day && (to === undefined || day <= localDay(to)));
  const note = pause?.reason ?? info.name;
  if (isStart) return { day, mark: "start", counted: seconds, note };
  if (!info.isWorkday) return { day, mark: "rest", counted: 0, note: info.name };
  return { day, mark: pause && seconds === 0 ? "paused" : "counted", counted: seconds, note };
}

/**
 * The clock of the 湖南 supervision rules: only seconds within office hours on working days count, those of a pause do not
 * (at most its applied days), and `out = ceil((used − limit × std) / std)`. One second too late is overdue.
 */
export function secondClock(period: SecondPeriod, at: Date): SecondReading {
  checkLimit(period.limit, period.unit);
  const { spans, pauses, unitSeconds, isMissing } = engineOf(period, at);
  const from = wholeSecond(period.start);
  const counted = secondsByDay({ from, to: wholeSecond(at) }, spans, pauses);
  const usedSeconds = counted.reduce((sum, { seconds }) => sum + seconds, 0);
  const totalSeconds = period.limit * unitSeconds;
  const dueAt = new Date(secondWhenUsed(from, totalSeconds, spans, pauses) * 1000);
  return {
    dueDay: localDay(dueAt),
    dueAt,
    totalSeconds,
    usedSeconds,
    out: Math.ceil((usedSeconds - totalSeconds) / unitSeconds) + 0, // + 0 turns −0 into 0
    calendarMissing: isMissing(),
    days: counted.map(({ day, seconds }, index) => explain(period, day, seconds, index === 0)),
  };
}

/**
 * The first second at which `out` reaches a value, so that a warning or card can be scheduled instead of searched for:
 * −2 is “two days before the limit”, 1 is overdue. The start itself when it is reached from the beginning.
 */
export function momentOfOut(period: SecondPeriod, out: number, at: Date): Date {
  const { spans, pauses, unitSeconds } = engineOf(period, at);
  const target = (period.limit + out - 1) * unitSeconds + 1;
  return new Date(secondWhenUsed(wholeSecond(period.start), target, spans, pauses) * 1000);
}
