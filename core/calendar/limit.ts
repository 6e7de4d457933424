import type { LocalDay } from "./local-day.ts";

/** What a time limit is counted in: 工作日, 自然日, 小时, 月, 年. */
export type LimitUnit = "workday" | "day" | "hour" | "month" | "year";

/** A suspension (特别程序, 补正 after acceptance, …). An approved extension (延长审批) is no pause: add its days to the limit. */
export type Pause = {
  readonly from: Date;
  /** Absent while it lasts: then it counts up to the moment of reading. */
  readonly to?: Date;
  /** Days applied for: 工作日 where the limit is in 工作日 or the clock counts working time, otherwise 自然日. No more is deducted (湖南 rule). */
  readonly atMostDays?: number;
  readonly reason?: string;
};

/** Far beyond any legal limit, and a bound for the walks over days. */
export const longestLimit: Readonly<Record<LimitUnit, number>> = { workday: 36_500, day: 36_500, hour: 876_000, month: 1_200, year: 100 };

/** A whole number from 0 (当场) to the longest one; RangeError otherwise: forms must have checked it. */
export function checkLimit(limit: number, unit: LimitUnit): void {
  if (!Number.isInteger(limit) || limit < 0 || limit > longestLimit[unit]) throw new RangeError(`时限不能是 ${limit}`);
}

/** Why a day did or did not count. `rolled`: after the last counted day, because that was no working day (民法典 §203). */
export type DayMark = "start" | "counted" | "rest" | "paused" | "rolled";

/** One line of the day-by-day explanation. */
export type ExplainedDay = {
  readonly day: LocalDay;
  readonly mark: DayMark;
  /** What the day added to the used time, in the unit of the reading. */
  readonly counted: number;
  /** Festival or reason of the pause; otherwise empty. */
  readonly note: string;
};
