import { expect } from "chai";
import fc from "fast-check";
import { dayClock } from "../../../core/calendar/day-clock.ts";
import { daysLeft } from "../../../core/calendar/days-left.ts";
import { at, calendar, moments } from "./arbitraries.ts";

describe("days left", () => {
  const left = (dueDay: string, now: string): number => daysLeft(calendar, dueDay, at(now)).left;

  it("counts the working days that are still to come", () => {
    expect(left("2026-11-27", "2026-11-23 10:00:00")).to.equal(4);
    expect(left("2026-11-27", "2026-11-20 23:59:59")).to.equal(5);
    expect(left("2026-11-27", "2026-11-27 23:59:59")).to.equal(0);
    expect(left("2026-10-10", "2026-09-30")).to.equal(3);
  });

  it("is negative by the working days overdue", () => {
    expect(left("2026-11-27", "2026-11-28")).to.deep.equal(0);
    expect(left("2026-11-27", "2026-11-30")).to.equal(-1);
    expect(left("2026-11-27", "2026-12-04")).to.equal(-5);
  });

  it("counts 自然日 where the limit does", () => {
    expect(daysLeft(calendar, "2026-11-30", at("2026-11-27"), "day").left).to.equal(3);
    expect(daysLeft(calendar, "2026-11-27", at("2026-11-30"), "day").left).to.equal(-3);
  });

  it("says when a year without a calendar lies on the way", () => {
    expect(daysLeft(calendar, "2026-12-31", at("2026-12-28")).calendarMissing).to.equal(false);
    expect(daysLeft(calendar, "2027-01-04", at("2026-12-28")).calendarMissing).to.equal(true);
    expect(daysLeft(calendar, "2027-01-04", at("2027-01-04")).calendarMissing).to.equal(true);
    expect(daysLeft(calendar, "2026-12-28", at("2027-01-04")).calendarMissing).to.equal(true);
  });

  it("agrees with the whole clock where nothing pauses", () => {
    fc.assert(fc.property(moments, fc.integer({ min: 1, max: 40 }), fc.nat(80), fc.constantFrom("workday", "day"), (start, limit, days, unit) => {
      const now = new Date(start.getTime() + days * 86_400_000);
      const reading = dayClock({ start, limit, unit, calendar }, now);
      expect(daysLeft(calendar, reading.dueDay, now, unit).left).to.equal(reading.left);
    }));
  });
});
