/** An opening as people enter it: `{ from: "9:00", to: "12:00" }`, `24:00` for midnight. */
export type HourSpan = { readonly from: string; readonly to: string };

/** A span in seconds of the day. */
export type SecondSpan = { readonly from: number; readonly to: number };

export type OfficeHours = {
  /** Every working day, make-up days included. */
  readonly workday: readonly SecondSpan[];
  /** Ordinary Saturdays and Sundays (周末延时服务): the counter is open, but no clock runs. Never on 法定节假日. */
  readonly saturday: readonly SecondSpan[];
  readonly sunday: readonly SecondSpan[];
};

/** Seconds since midnight of `9:00` or `09:00`; `undefined` for anything that is no time of day. */
export function secondsOfClock(text: string): number | undefined {
  const [, hour, minute] = /^(\d{1,2}):([0-5]\d)$/.exec(text) ?? [];
  const seconds = Number(hour) * 3600 + Number(minute) * 60;
  return seconds <= 86_400 ? seconds : undefined;
}

function secondSpans(spans: readonly HourSpan[]): readonly SecondSpan[] {
  let previousEnd = 0;
  return spans.map((span) => {
    const [from, to] = [secondsOfClock(span.from), secondsOfClock(span.to)];
    if (from === undefined || to === undefined || from >= to || from < previousEnd) {
      throw new RangeError(`办公时间 ${span.from}–${span.to} 不对：应写成 9:00 的样子，先早后晚，互不重叠`);
    }
    previousEnd = to;
    return { from, to };
  });
}

/** Office hours ready for counting. RangeError when a span is malformed, the spans overlap or working days have none. */
export function officeHours(input: {
  readonly workday: readonly HourSpan[];
  readonly saturday?: readonly HourSpan[];
  readonly sunday?: readonly HourSpan[];
}): OfficeHours {
  if (input.workday.length === 0) throw new RangeError("办公时间不能为空");
  return {
    workday: secondSpans(input.workday),
    saturday: secondSpans(input.saturday ?? []),
    sunday: secondSpans(input.sunday ?? []),
  };
}

/** Working seconds of one whole working day: the `std` of the second clock. */
export const secondsPerWorkday = (hours: OfficeHours): number => hours.workday.reduce((sum, span) => sum + span.to - span.from, 0);
