import { addDays, instantOf, localDay, type LocalDay } from "./local-day.ts";
import type { Pause } from "./limit.ts";
import type { SecondSpan } from "./office-hours.ts";

/** Whole seconds since 1970; `to` is not included. */
export type Interval = { readonly from: number; readonly to: number };

/** When a clock may run on a day: its office hours, or round the clock. */
export type OpenSpans = (day: LocalDay) => readonly SecondSpan[];

export const wholeSecond = (at: Date): number => Math.floor(at.getTime() / 1000);
const dayOfSecond = (second: number): LocalDay => localDay(new Date(second * 1000));

// A clock that cannot run for this long (in days) never will: the calendar was entered wrongly.
const longestStandstill = 4_000;

function without(intervals: readonly Interval[], pause: Interval): Interval[] {
  return intervals.flatMap(({ from, to }) => {
    if (pause.to <= from || pause.from >= to) return [{ from, to }];
    return [{ from, to: pause.from }, { from: pause.to, to }].filter((part) => part.from < part.to);
  });
}

/** The running time of one day, the pauses taken out. */
function runningOn(day: LocalDay, spans: OpenSpans, pauses: readonly Interval[]): readonly Interval[] {
  const midnight = wholeSecond(instantOf(day));
  const open: readonly Interval[] = spans(day).map(({ from, to }) => ({ from: midnight + from, to: midnight + to }));
  return pauses.reduce(without, open);
}

const clippedLength = ({ from, to }: Interval, bounds: Interval): number => Math.max(0, Math.min(to, bounds.to) - Math.max(from, bounds.from));

/** Running seconds of each day that `bounds` touches, first to last. */
export function secondsByDay(bounds: Interval, spans: OpenSpans, pauses: readonly Interval[]): { day: LocalDay; seconds: number }[] {
  const days: { day: LocalDay; seconds: number }[] = [];
  const last = dayOfSecond(bounds.to);
  for (let day = dayOfSecond(bounds.from); day <= last; day = addDays(day, 1)) {
    const seconds = runningOn(day, spans, pauses).reduce((sum, interval) => sum + clippedLength(interval, bounds), 0);
    days.push({ day, seconds });
  }
  return days;
}

/** The second at which `target` running seconds have passed since `from`; `from` itself when the target is not above 0. */
export function secondWhenUsed(from: number, target: number, spans: OpenSpans, pauses: readonly Interval[]): number {
  let open = target;
  if (open <= 0) return from;
  let standstill = 0;
  for (let day = dayOfSecond(from); standstill < longestStandstill; day = addDays(day, 1)) {
    standstill += 1;
    for (const interval of runningOn(day, spans, pauses)) {
      const length = clippedLength(interval, { from, to: interval.to });
      if (length >= open) return Math.max(from, interval.from) + open;
      if (length > 0) standstill = 0;
      open -= length;
    }
  }
  throw new RangeError("办公时间和日历中没有可以计时的时间");
}

/**
 * Pauses as intervals: one that lasts ends at `at` for now, and none takes out more than its applied days of `secondsPerDay`
 * running seconds. Overlapping pauses are taken out once.
 */
export function pauseIntervals(pauses: readonly Pause[], at: Date, spans: OpenSpans, secondsPerDay: number): Interval[] {
  const intervals = pauses.map((pause) => {
    const from = wholeSecond(pause.from);
    const to = wholeSecond(pause.to ?? at);
    if (pause.atMostDays === undefined) return { from, to };
    return { from, to: Math.min(to, secondWhenUsed(from, pause.atMostDays * secondsPerDay, spans, [])) };
  });
  return intervals.filter(({ from, to }) => from < to);
}
