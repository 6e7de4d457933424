import { expect } from "chai";
import { workCalendar } from "../../../core/calendar/work-calendar.ts";

describe("statutory calendar", () => {
  const calendar = workCalendar();

  it("knows the working weekends and weekday holidays of 2026", () => {
    const makeup = ["2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"];
    const rest = ["2026-01-02", "2026-02-23", "2026-04-06", "2026-05-05", "2026-06-19", "2026-09-25", "2026-10-07"];
    expect(makeup.map((day) => calendar.day(day).kind)).to.deep.equal(makeup.map(() => "makeup"));
    expect(rest.map((day) => calendar.day(day).kind)).to.deep.equal(rest.map(() => "holiday"));
    expect(calendar.day("2026-02-17")).to.deep.equal({ day: "2026-02-17", kind: "holiday", isWorkday: false, name: "春节", known: true });
    expect(calendar.day("2026-11-21")).to.deep.equal({ day: "2026-11-21", kind: "weekend", isWorkday: false, name: "", known: true });
  });

  it("says that it does not know a year whose holidays are not announced, and knows only its weekends", () => {
    expect(calendar.day("2026-12-31").known).to.equal(true);
    expect(calendar.day("2027-01-01")).to.deep.equal({ day: "2027-01-01", kind: "workday", isWorkday: true, name: "", known: false });
    expect(calendar.day("2027-01-02").kind).to.equal("weekend");
    expect(calendar.day("2003-12-31").known).to.equal(false);
    expect(calendar.day("2004-01-01").known).to.equal(true);
  });

  it("follows what administrators have entered, for new years and against the built-in data", () => {
    const own = workCalendar({
      years: [2027],
      days: [
        { day: "2027-01-01", isWorkday: false, name: "元旦" },
        { day: "2027-01-09", isWorkday: true, name: "元旦" },
        { day: "2026-11-23", isWorkday: false, name: "台风停工" },
        { day: "2026-10-10", isWorkday: false },
        { day: "2026-10-02", isWorkday: true },
      ],
    });
    expect(own.day("2027-01-01")).to.deep.equal({ day: "2027-01-01", kind: "holiday", isWorkday: false, name: "元旦", known: true });
    expect(own.day("2027-01-09").kind).to.equal("makeup");
    expect(own.day("2026-11-23")).to.deep.include({ kind: "holiday", name: "台风停工" });
    expect(own.day("2026-10-10")).to.deep.include({ kind: "weekend", name: "" });
    expect(own.day("2026-10-02")).to.deep.include({ kind: "workday", name: "" });
    expect(own.day("2028-01-03").known).to.equal(false);
  });

  it("does not make a year known by one entered day", () => {
    expect(workCalendar({ days: [{ day: "2027-01-01", isWorkday: false }] }).day("2027-01-01").known).to.equal(false);
  });
});
