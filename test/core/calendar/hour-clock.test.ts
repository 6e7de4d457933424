import { expect } from "chai";
import { hourClock } from "../../../core/calendar/hour-clock.ts";
import { at } from "./arbitraries.ts";

describe("limits in hours", () => {
  it("run from the moment on, through nights, weekends and into a year without a calendar", () => {
    const reading = hourClock({ start: at("2026-12-31 16:30:00"), limit: 24 }, at("2027-01-01 10:30:00"));
    expect(reading.dueAt).to.deep.equal(at("2027-01-01 16:30:00"));
    expect(reading).to.deep.include({ usedSeconds: 18 * 3600, out: -6, calendarMissing: false });
  });

  it("are overdue one second later", () => {
    expect(hourClock({ start: at("2026-11-20 16:30:00"), limit: 2 }, at("2026-11-20 18:30:00")).out).to.equal(0);
    expect(hourClock({ start: at("2026-11-20 16:30:00"), limit: 2 }, at("2026-11-20 18:30:01")).out).to.equal(1);
  });

  it("stand still during a pause", () => {
    const pauses = [{ from: at("2026-11-20 17:00:00"), to: at("2026-11-22 17:00:00"), atMostDays: 1 }];
    expect(hourClock({ start: at("2026-11-20 16:30:00"), limit: 2, pauses }, at("2026-11-23")).dueAt).to.deep.equal(at("2026-11-21 18:30:00"));
  });
});
