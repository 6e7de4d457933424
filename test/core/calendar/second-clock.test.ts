import { expect } from "chai";
import fc from "fast-check";
import { addDays, instantOf, localDay } from "../../../core/calendar/local-day.ts";
import { officeHours, secondsPerWorkday } from "../../../core/calendar/office-hours.ts";
import { momentOfOut, secondClock, type SecondPeriod } from "../../../core/calendar/second-clock.ts";
import { workCalendar } from "../../../core/calendar/work-calendar.ts";
import { at, calendar, moments, pausesAfter, usualHours } from "./arbitraries.ts";

const start = at("2018-10-15 10:00:00");
const limitOf = (limit: number, more: Partial<SecondPeriod> = {}): SecondPeriod => ({ start, limit, unit: "workday", calendar, hours: usualHours, ...more });

/** Object of supervision, its limits, and when its three levels begin: the examples of the 湖南 rules. */
const examples: readonly (readonly [object: string, levels: readonly (readonly [level: string, limit: number, out: number, day: string])[]])[] = [
  ["办件办理, 承诺 7 法定 10", [["预警", 7, -2, "2018-10-19"], ["黄牌", 7, 1, "2018-10-24"], ["红牌", 10, 1, "2018-10-29"]]],
  ["特别程序, 7", [["预警", 7, -2, "2018-10-19"], ["黄牌", 7, 1, "2018-10-24"], ["红牌", 7, 2, "2018-10-25"]]],
  ["预受理, 2", [["预警", 2, 1, "2018-10-17"], ["黄牌", 2, 4, "2018-10-22"], ["红牌", 2, 6, "2018-10-24"]]],
  ["电子证照出证, 3", [["黄牌", 3, 1, "2018-10-18"]]],
  ["咨询、投诉, 5", [["预警", 5, -2, "2018-10-17"], ["黄牌", 5, 1, "2018-10-22"], ["红牌", 5, 2, "2018-10-23"]]],
];

describe("the second clock: the examples of the supervision rules", () => {
  for (const [object, levels] of examples) {
    for (const [level, limit, out, day] of levels) {
      it(`${object}: ${level} from ${day} 10:00:01, not at 10:00:00`, () => {
        expect(secondClock(limitOf(limit), at(`${day} 10:00:00`)).out).to.equal(out - 1);
        expect(secondClock(limitOf(limit), at(`${day} 10:00:01`)).out).to.equal(out);
        expect(momentOfOut(limitOf(limit), out, start)).to.deep.equal(at(`${day} 10:00:01`));
      });
    }
  }

  it("gives the same with other office hours that contain the start", () => {
    const hours = officeHours({ workday: [{ from: "9:00", to: "12:00" }, { from: "14:00", to: "18:00" }] });
    expect(momentOfOut(limitOf(7, { hours }), 1, start)).to.deep.equal(at("2018-10-24 10:00:01"));
  });
});

describe("the second clock", () => {
  it("counts the seconds of office hours only, and explains them day by day", () => {
    const reading = secondClock(limitOf(3, { start: at("2026-11-20 16:00:00") }), at("2026-11-23 14:00:00"));
    expect(reading).to.deep.include({ totalSeconds: 3 * 7 * 3600, usedSeconds: 5 * 3600, out: -2, calendarMissing: false, dueDay: "2026-11-25" });
    expect(reading.dueAt).to.deep.equal(at("2026-11-25 16:00:00"));
    expect(reading.days.map(({ day, mark, counted }) => [day, mark, counted])).to.deep.equal([
      ["2026-11-20", "start", 3600], ["2026-11-21", "rest", 0], ["2026-11-22", "rest", 0], ["2026-11-23", "counted", 4 * 3600],
    ]);
  });

  it("starts with the next opening when accepted at night", () => {
    const reading = secondClock(limitOf(1, { start: at("2026-11-20 20:00:00") }), at("2026-11-21"));
    expect(reading).to.deep.include({ usedSeconds: 0, out: -1 });
    expect(reading.dueAt).to.deep.equal(at("2026-11-23 17:00:00"));
  });

  it("counts limits in hours as working hours", () => {
    const reading = secondClock(limitOf(4, { unit: "hour", start: at("2026-11-20 16:00:00") }), at("2026-11-23 11:30:01"));
    expect(reading.dueAt).to.deep.equal(at("2026-11-23 11:30:00"));
    expect(reading.out).to.equal(1);
  });

  it("takes out a 特别程序, but no more than the days it was applied for", () => {
    const pause = { from: at("2018-10-16 10:00:00"), to: at("2018-10-19 10:00:00"), reason: "检测" };
    expect(secondClock(limitOf(7, { pauses: [pause] }), start).dueAt).to.deep.equal(at("2018-10-29 10:00:00"));
    const capped = limitOf(7, { pauses: [{ ...pause, atMostDays: 2 }] });
    expect(secondClock(capped, start).dueAt).to.deep.equal(at("2018-10-26 10:00:00"));
    expect(momentOfOut(capped, 1, start)).to.deep.equal(at("2018-10-26 10:00:01"));
    expect(secondClock(capped, at("2018-10-17 12:00:00")).days[1]).to.deep.equal({ day: "2018-10-16", mark: "counted", counted: 5400, note: "检测" });
    expect(secondClock(capped, at("2018-10-17 12:00:00")).days.at(-1)).to.deep.equal({ day: "2018-10-17", mark: "paused", counted: 0, note: "检测" });
  });

  it("does not mind a pause that has yet to begin", () => {
    const announced = limitOf(7, { pauses: [{ from: at("2018-10-16 16:00:00") }] });
    expect(secondClock(announced, at("2018-10-16 15:00:00")).dueAt).to.deep.equal(secondClock(limitOf(7), start).dueAt);
  });

  it("is exactly 0 within the last day", () => {
    expect(secondClock(limitOf(1), at("2018-10-15 11:00:00"))).to.deep.include({ out: 0 });
  });

  it("counts limits of many years", () => {
    const reading = secondClock(limitOf(5000), start);
    expect(secondClock(limitOf(5000), reading.dueAt).usedSeconds).to.equal(5000 * 7 * 3600);
  });

  it("stands still while a pause lasts", () => {
    const lasting = limitOf(7, { pauses: [{ from: at("2018-10-16 10:00:00") }] });
    expect(secondClock(lasting, at("2018-12-03 10:00:00")).usedSeconds).to.equal(7 * 3600);
    expect(momentOfOut(lasting, 1, at("2018-10-17 10:00:00"))).to.deep.equal(at("2018-10-25 10:00:01"));
  });

  it("warns at once of a limit that is shorter than the warning", () => {
    expect(momentOfOut(limitOf(2), -2, start)).to.deep.equal(start);
  });

  it("says when a year without a calendar lies on the way", () => {
    const ofDecember = (limit: number): SecondPeriod => limitOf(limit, { start: at("2026-12-30 10:00:00") });
    expect(secondClock(ofDecember(1), at("2026-12-30 11:00:00")).calendarMissing).to.equal(false);
    expect(secondClock(ofDecember(2), at("2026-12-30 11:00:00")).calendarMissing).to.equal(true);
    expect(secondClock(ofDecember(1), at("2027-01-04 11:00:00")).calendarMissing).to.equal(true);
  });

  it("refuses a calendar in which nothing ever opens", () => {
    const closed = { day: (day: string) => ({ ...workCalendar().day(day), isWorkday: false }) };
    expect(() => secondClock(limitOf(1, { calendar: closed }), start)).to.throw(RangeError);
  });
});

describe("the second clock, whatever the case", () => {
  const halfHour = (date: Date): Date => new Date(Math.floor(date.getTime() / 1_800_000) * 1_800_000);
  const periods = moments.chain((from) =>
    fc.record({
      start: fc.constant(from),
      limit: fc.nat(30),
      unit: fc.constantFrom<SecondPeriod["unit"]>("workday", "hour"),
      pauses: pausesAfter(from),
      calendar: fc.constant(calendar),
      hours: fc.constant(usualHours),
      now: fc.nat(2000).map((hours) => new Date(from.getTime() + hours * 3_600_000)),
    }),
  );

  it("explains exactly what was used", () => {
    fc.assert(fc.property(periods, ({ now, ...period }) => {
      const { days, usedSeconds } = secondClock(period, now);
      expect(days.reduce((sum, { counted }) => sum + counted, 0)).to.equal(usedSeconds);
    }));
  });

  it("has used exactly the limit at the due moment, and is overdue at the next second of work", () => {
    fc.assert(fc.property(periods, ({ now, ...period }) => {
      const finished = period.pauses.map((pause) => ({ to: now, ...pause }));
      const settled = { ...period, pauses: finished };
      const { dueAt, totalSeconds } = secondClock(settled, now);
      expect(secondClock(settled, dueAt).usedSeconds).to.equal(totalSeconds);
      expect(secondClock(settled, dueAt).out).to.equal(0);
      const overdueAt = momentOfOut(settled, 1, now);
      expect(secondClock(settled, overdueAt).out).to.equal(1);
      expect(secondClock(settled, new Date(overdueAt.getTime() - 1000)).out).to.equal(0);
    }));
  });

  it("is not due later for a shorter limit, nor earlier for a pause", () => {
    fc.assert(fc.property(periods, ({ now, ...period }) => {
      const { dueAt } = secondClock(period, now);
      expect(secondClock({ ...period, limit: period.limit + 1 }, now).dueAt > dueAt).to.equal(true);
      expect(secondClock({ ...period, pauses: [] }, now).dueAt <= dueAt).to.equal(true);
      expect(secondClock({ ...period, pauses: period.pauses.slice(1) }, now).dueAt <= dueAt).to.equal(true);
    }));
  });

  it("counts working time as one would on paper, half hour by half hour", () => {
    fc.assert(fc.property(moments.map(halfHour), fc.nat(1500), fc.nat(1500), fc.nat(300), (from, length, pauseAfter, pauseLength) => {
      const step = (count: number): Date => new Date(from.getTime() + count * 1_800_000);
      const pauses = [{ from: step(pauseAfter), to: step(pauseAfter + pauseLength) }];
      let worked = 0;
      for (let count = 0; count < length; count += 1) {
        const day = localDay(step(count));
        const second = (step(count).getTime() - instantOf(day).getTime()) / 1000;
        const isOpen = calendar.day(day).isWorkday && usualHours.workday.some((span) => span.from <= second && second < span.to);
        if (isOpen && !(pauseAfter <= count && count < pauseAfter + pauseLength)) worked += 1800;
      }
      expect(secondClock(limitOf(1, { start: from, pauses }), step(length)).usedSeconds).to.equal(worked);
    }));
  });

  it("knows the seconds of a working day from its spans", () => {
    expect(secondsPerWorkday(usualHours)).to.equal(7 * 3600);
    expect(secondClock(limitOf(1, { start: instantOf("2026-11-23") }), instantOf(addDays("2026-11-23", 1))).usedSeconds).to.equal(7 * 3600);
  });
});
