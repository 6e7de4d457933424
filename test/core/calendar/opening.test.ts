import { expect } from "chai";
import { officeHours, secondsOfClock } from "../../../core/calendar/office-hours.ts";
import { opening } from "../../../core/calendar/opening.ts";
import { at, calendar } from "./arbitraries.ts";

const hours = officeHours({
  workday: [{ from: "9:00", to: "12:00" }, { from: "13:30", to: "17:00" }],
  saturday: [{ from: "9:00", to: "12:00" }],
});
const open = (text: string): boolean => opening(hours, calendar, at(text)).isOpen;

describe("office hours", () => {
  it("are open from the first to before the last minute", () => {
    expect(["2026-11-23 08:59:59", "2026-11-23 09:00:00", "2026-11-23 11:59:59", "2026-11-23 12:00:00", "2026-11-23 13:30:00"].map(open)).to.deep.equal([
      false, true, true, false, true,
    ]);
  });

  it("are those of a working day on a make-up Saturday, and closed on a holiday", () => {
    expect(open("2026-10-10 14:00:00")).to.equal(true);
    expect(open("2026-10-01 10:00:00")).to.equal(false);
  });

  it("may have a Saturday morning, but not on a Saturday within a holiday", () => {
    expect(open("2026-11-21 10:00:00")).to.equal(true);
    expect(open("2026-11-21 14:00:00")).to.equal(false);
    expect(open("2026-11-22 10:00:00")).to.equal(false);
    expect(open("2026-10-03 10:00:00")).to.equal(false);
  });

  it("say until when, and when again", () => {
    expect(opening(hours, calendar, at("2026-11-23 10:00:00")).changesAt).to.deep.equal(at("2026-11-23 12:00:00"));
    expect(opening(hours, calendar, at("2026-11-23 12:10:00")).changesAt).to.deep.equal(at("2026-11-23 13:30:00"));
    expect(opening(hours, calendar, at("2026-11-20 17:00:00")).changesAt).to.deep.equal(at("2026-11-21 09:00:00"));
    expect(opening(hours, calendar, at("2026-09-30 18:00:00")).changesAt).to.deep.equal(at("2026-10-08 09:00:00"));
    expect(opening(hours, calendar, at("2027-01-04 10:00:00"))).to.deep.include({ isOpen: true, calendarMissing: true });
  });

  it("are read from text that is a time of day, and refused otherwise", () => {
    expect([secondsOfClock("9:00"), secondsOfClock("09:00"), secondsOfClock("24:00")]).to.deep.equal([32_400, 32_400, 86_400]);
    expect(["24:01", "9", "9:60", "9：00", "", "99:00"].map(secondsOfClock)).to.deep.equal(Array(6).fill(undefined));
    const morning = { from: "9:00", to: "12:00" };
    for (const workday of [[], [{ from: "12:00", to: "9:00" }], [morning, { from: "11:00", to: "17:00" }], [{ from: "x", to: "12:00" }]]) {
      expect(() => officeHours({ workday }), JSON.stringify(workday)).to.throw(RangeError);
    }
  });
});
