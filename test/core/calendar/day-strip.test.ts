import { expect } from "chai";
import { dayClock, type DayPeriod } from "../../../core/calendar/day-clock.ts";
import { dayStrip, type StripCell } from "../../../core/calendar/day-strip.ts";
import { at, calendar } from "./arbitraries.ts";

function strip(from: string, now: string, more: Partial<DayPeriod> = {}): readonly StripCell[] {
  const reading = dayClock({ start: at(from), limit: 5, unit: "workday", calendar, ...more }, at(now));
  return dayStrip(reading, { calendar, at: at(now), startWord: "报送" });
}
const shown = (cells: readonly StripCell[]): string => cells.map(({ number, weekday, word }) => `${number}${weekday}${word}`).join(" ");

describe("day strip", () => {
  it("shows a cell for each day, with the word that tells most", () => {
    const cells = strip("2026-11-20", "2026-11-23");
    expect(shown(cells)).to.equal("20五报送 21六休 22日休 23一今天 24二 25三 26四 27五到期");
    expect(cells.map(({ marks }) => marks.join("+"))).to.deep.equal(["start", "off", "off", "now", "", "", "", "due"]);
  });

  it("marks suspended days and make-up days", () => {
    expect(shown(strip("2026-11-20", "2026-11-23", { limit: 2, pauses: [{ from: at("2026-11-23"), to: at("2026-11-24") }] }))).to.equal(
      "20五报送 21六休 22日休 23一今天 24二停 25三到期",
    );
    expect(shown(strip("2026-10-09", "2026-10-09", { limit: 2 }))).to.equal("9五报送 10六班 11日休 12一到期");
  });

  it("says in words all that a cell shows by colour", () => {
    expect(strip("2026-11-20", "2026-11-27").at(-1)).to.deep.equal({
      number: "27", weekday: "五", word: "到期", marks: ["due", "now"], spoken: "11月27日星期五，到期，今天",
    });
    expect(strip("2026-09-30", "2026-09-30", { limit: 1 })[1]?.spoken).to.equal("10月1日星期四，国庆节放假");
  });

  it("goes on to today when overdue", () => {
    expect(shown(strip("2026-11-20", "2026-11-30"))).to.equal("20五报送 21六休 22日休 23一 24二 25三 26四 27五到期 28六休 29日休 30一今天");
  });

  it("keeps fifteen days whole, and of more the first three and the last seven", () => {
    expect(strip("2026-11-16", "2026-11-16", { limit: 10 })).to.have.length(15);
    const long = strip("2026-11-16", "2026-11-16", { limit: 11 });
    expect(shown(long)).to.equal("16一报送 17二 18三 … 25三 26四 27五 28六休 29日休 30一 1二到期");
    expect(long[3]).to.deep.equal({ number: "…", weekday: "", word: "", marks: ["gap"], spoken: "中间 6 天" });
  });

  it("does not lose today in the days left out", () => {
    expect(strip("2026-11-16", "2026-11-20", { limit: 20 })[3]).to.deep.include({ word: "今天", marks: ["gap", "now"] });
  });
});
