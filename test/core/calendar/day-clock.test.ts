import { expect } from "chai";
import fc from "fast-check";
import { dayClock, type DayPeriod, type DayReading, type DayUnit } from "../../../core/calendar/day-clock.ts";
import { addDays, localDay } from "../../../core/calendar/local-day.ts";
import { workCalendar } from "../../../core/calendar/work-calendar.ts";
import { at, calendar, moments, pausesAfter } from "./arbitraries.ts";

type Case = Partial<DayPeriod> & { from: string; limit: number; now?: string };

function read({ from, now, ...period }: Case): DayReading {
  return dayClock({ start: at(from), unit: "workday", calendar, ...period }, at(now ?? from));
}
const due = (period: Case): string => read(period).dueDay;
const marks = (reading: DayReading): string => reading.days.map(({ day, mark, counted }) => `${day.slice(5)} ${mark} ${counted}`).join("; ");

describe("the legal clock", () => {
  it("counts working days from the day after acceptance", () => {
    const reading = read({ from: "2026-11-20 09:48:00", limit: 5, now: "2026-11-23 10:00:00" });
    expect(reading).to.deep.include({ dueDay: "2026-11-27", total: 5, used: 1, left: 4, out: -4, calendarMissing: false });
    expect(reading.dueAt.toISOString()).to.equal("2026-11-27T15:59:59.000Z");
    expect(marks(reading)).to.equal(
      "11-20 start 0; 11-21 rest 0; 11-22 rest 0; 11-23 counted 1; 11-24 counted 1; 11-25 counted 1; 11-26 counted 1; 11-27 counted 1",
    );
  });

  it("leaves out 春节 and counts the Saturday that is worked instead", () => {
    expect(due({ from: "2026-02-13", limit: 2 })).to.equal("2026-02-24");
    expect(due({ from: "2026-02-13", limit: 6 })).to.equal("2026-02-28");
  });

  it("counts the same whether accepted on Friday, or on the rest days after it", () => {
    for (const from of ["2026-11-20", "2026-11-21", "2026-11-22"]) expect(due({ from, limit: 1 }), from).to.equal("2026-11-23");
  });

  it("moves the last of a number of 自然日 to the next working day (民法典 §203)", () => {
    const reading = read({ from: "2026-11-18", limit: 3, unit: "day", now: "2026-11-21" });
    expect(reading).to.deep.include({ dueDay: "2026-11-23", total: 3, used: 3, left: 2, out: 0 });
    expect(marks(reading)).to.equal("11-18 start 0; 11-19 counted 1; 11-20 counted 1; 11-21 counted 1; 11-22 rolled 0; 11-23 rolled 0");
    expect(due({ from: "2026-09-28", limit: 3, unit: "day" })).to.equal("2026-10-08");
    expect(due({ from: "2026-11-10", limit: 3, unit: "day" })).to.equal("2026-11-13");
  });

  it("ends months and years on the same day of the month, moved over rest days", () => {
    expect(due({ from: "2026-01-31", limit: 1, unit: "month" })).to.equal("2026-02-28");
    expect(due({ from: "2026-04-01", limit: 1, unit: "month" })).to.equal("2026-05-06");
    expect(due({ from: "2025-03-10", limit: 1, unit: "year" })).to.equal("2026-03-10");
    expect(due({ from: "2024-02-29", limit: 1, unit: "year" })).to.equal("2025-02-28");
  });

  it("ends a limit of 0 on the day itself, or on the next working day", () => {
    expect(read({ from: "2026-11-23", limit: 0 })).to.deep.include({ dueDay: "2026-11-23", used: 0, left: 0, out: 0 });
    expect(read({ from: "2026-11-23", limit: 0, now: "2026-11-24" })).to.deep.include({ left: -1, out: 1 });
    expect(read({ from: "2026-11-21", limit: 0 })).to.deep.include({ dueDay: "2026-11-23", left: 1 });
  });

  it("is overdue from the day after the last one, by working days", () => {
    const on = (now: string): DayReading => read({ from: "2026-11-20", limit: 5, now });
    expect(on("2026-11-27 23:59:59")).to.deep.include({ left: 0, out: 0, used: 5 });
    expect(on("2026-11-28 00:00:00")).to.deep.include({ left: 0, out: 0, used: 5 });
    expect(on("2026-11-30 00:00:00")).to.deep.include({ left: -1, out: 1, used: 6 });
    expect(on("2026-12-02")).to.deep.include({ left: -3, out: 3, used: 8, dueDay: "2026-11-27" });
  });

  it("ends at the closing time where the site says so", () => {
    expect(read({ from: "2026-11-20", limit: 5, endsAt: 17 * 3600 }).dueAt).to.deep.equal(at("2026-11-27 17:00:00"));
  });

  it("stops during a pause: its first day still counts, its last does not", () => {
    const pauses = [{ from: at("2026-11-24 15:00:00"), to: at("2026-11-26 09:00:00"), reason: "专家评审" }];
    const reading = read({ from: "2026-11-20", limit: 5, pauses, now: "2026-11-26" });
    expect(reading).to.deep.include({ dueDay: "2026-12-01", used: 2, left: 3, out: -3 });
    expect(reading.days.filter(({ mark }) => mark === "paused")).to.deep.equal([
      { day: "2026-11-25", mark: "paused", counted: 0, note: "专家评审" },
      { day: "2026-11-26", mark: "paused", counted: 0, note: "专家评审" },
    ]);
  });

  it("deducts no more than the applied days, and two pauses of the same days once", () => {
    const long = { from: at("2026-11-24"), to: at("2026-12-10") };
    expect(due({ from: "2026-11-20", limit: 5, pauses: [{ ...long, atMostDays: 2 }] })).to.equal("2026-12-01");
    const overWeekend = { ...long, from: at("2026-11-20"), atMostDays: 2 };
    expect(due({ from: "2026-11-20", limit: 5, pauses: [overWeekend] })).to.equal("2026-12-01");
    expect(due({ from: "2026-11-20", limit: 5, pauses: [long, long] })).to.equal(due({ from: "2026-11-20", limit: 5, pauses: [long] }));
  });

  it("does not move a last day onto a suspended one", () => {
    const pauses = [{ from: at("2026-11-21"), to: at("2026-11-23") }];
    expect(due({ from: "2026-11-18", limit: 3, unit: "day", pauses })).to.equal("2026-11-24");
  });

  it("moves the due day on while a pause lasts", () => {
    const pauses = [{ from: at("2026-11-24") }];
    const on = (now: string): DayReading => read({ from: "2026-11-20", limit: 5, pauses, now });
    expect([on("2026-11-24"), on("2026-11-25"), on("2026-11-27")].map(({ dueDay, left }) => [dueDay, left])).to.deep.equal([
      ["2026-11-27", 3], ["2026-11-30", 3], ["2026-12-02", 3],
    ]);
  });

  it("says when a year without a calendar lies on the way", () => {
    expect(read({ from: "2026-12-30", limit: 1 })).to.deep.include({ dueDay: "2026-12-31", calendarMissing: false });
    expect(read({ from: "2026-12-30", limit: 2 })).to.deep.include({ dueDay: "2027-01-01", calendarMissing: true });
    expect(read({ from: "2003-12-30", limit: 3 })).to.deep.include({ dueDay: "2004-01-05", calendarMissing: true });
    const own = workCalendar({ years: [2027], days: [{ day: "2027-01-01", isWorkday: false, name: "元旦" }] });
    expect(read({ from: "2026-12-30", limit: 2, calendar: own })).to.deep.include({ dueDay: "2027-01-04", calendarMissing: false });
  });

  it("refuses limits that are none", () => {
    for (const limit of [-1, 1.5, NaN, Infinity, 1e9]) expect(() => read({ from: "2026-11-20", limit }), String(limit)).to.throw(RangeError);
  });
});

describe("the legal clock, whatever the case", () => {
  const periods = moments.chain((start) =>
    fc.record({
      start: fc.constant(start),
      limit: fc.nat(12),
      unit: fc.constantFrom<DayUnit>("workday", "day", "month"),
      pauses: pausesAfter(start),
      calendar: fc.constant(calendar),
      now: fc.nat(200).map((days) => new Date(start.getTime() + days * 86_400_000)),
    }),
  );

  it("explains exactly what was used", () => {
    fc.assert(fc.property(periods, ({ now, ...period }) => {
      const reading = dayClock(period, now);
      const upToNow = reading.days.filter(({ day }) => day <= localDay(now));
      expect(upToNow.reduce((sum, { counted }) => sum + counted, 0)).to.equal(reading.used);
      expect(reading.out).to.equal(reading.used - reading.total);
      expect(reading.days.map(({ day }) => day)).to.deep.equal(reading.days.map((_, index) => addDays(localDay(period.start), index)));
    }));
  });

  it("is overdue after the due day and never before", () => {
    fc.assert(fc.property(periods, ({ now, ...period }) => {
      const { dueDay, out, left } = dayClock(period, now);
      if (localDay(now) <= dueDay) expect([out <= 0, left >= 0]).to.deep.equal([true, true]);
      else expect(left).to.equal(out === 0 ? 0 : -out);
    }));
  });

  it("is due on a working day, not later for a shorter limit, not earlier for a pause", () => {
    fc.assert(fc.property(periods, ({ now, ...period }) => {
      const { dueDay } = dayClock(period, now);
      expect(calendar.day(dueDay).isWorkday).to.equal(true);
      expect(dayClock({ ...period, limit: period.limit + 1 }, now).dueDay >= dueDay).to.equal(true);
      expect(dayClock({ ...period, pauses: [] }, now).dueDay <= dueDay).to.equal(true);
      expect(dayClock({ ...period, pauses: period.pauses.slice(1) }, now).dueDay <= dueDay).to.equal(true);
    }));
  });

  it("counts working days as one would on paper", () => {
    fc.assert(fc.property(moments, fc.integer({ min: 1, max: 40 }), fc.nat(80), (start, limit, later) => {
      const end = addDays(localDay(start), later);
      const reading = dayClock({ start, limit, unit: "workday", calendar }, at(end));
      const workdays: string[] = [];
      for (let day = addDays(localDay(start), 1); workdays.length < limit || day <= end; day = addDays(day, 1)) {
        if (calendar.day(day).isWorkday) workdays.push(day);
      }
      expect(reading.dueDay).to.equal(workdays[limit - 1]);
      expect(reading.used).to.equal(workdays.filter((day) => day <= end).length);
    }));
  });
});
