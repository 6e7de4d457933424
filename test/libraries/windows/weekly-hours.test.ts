import { expect } from "chai";
import fc from "fast-check";
import { readSpans, writtenHours, writtenSpans } from "../../../plugins/libraries/windows/weekly-hours.ts";

const clock = (minutes: number): string => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;

describe("办公时间", () => {
  it("are read however people write them", () => {
    const expected = [{ from: "9:00", to: "12:00" }, { from: "13:30", to: "17:00" }];
    for (const typed of ["9:00–12:00，13:30–17:00", "09：00-12：00 13：30-17：00", "9:00 至 12:00、13:30 到 17:00", "9:00—12:00；13:30~17:00"]) {
      expect(readSpans(typed), typed).to.deep.equal(expected);
    }
    expect(readSpans("  ")).to.deep.equal([]);
  });

  it("are refused when they are no hours, run backwards or overlap", () => {
    for (const typed of ["上午九点", "9:00", "12:00–9:00", "9:00–12:00，11:00–15:00", "9:00–25:00", "9:60–10:00"]) expect(readSpans(typed), typed).to.equal(undefined);
  });

  it("come back as they were written", () => {
    const times = fc.uniqueArray(fc.integer({ min: 0, max: 1440 }), { minLength: 2, maxLength: 6 }).map((list) => list.sort((a, b) => a - b)).filter((list) => list.length % 2 === 0);
    fc.assert(fc.property(times, (list) => {
      const spans = list.flatMap((from, index) => (index % 2 === 0 ? [{ from: clock(from), to: clock(list[index + 1] ?? 0) }] : []));
      expect(readSpans(writtenSpans(spans))).to.deep.equal(spans);
    }));
  });

  it("are said in one line", () => {
    const weekly = { workday: [{ from: "9:00", to: "12:00" }], saturday: [], sunday: [{ from: "10:00", to: "11:00" }] };
    expect(writtenHours(weekly, "须先预约")).to.equal("工作日 9:00–12:00；周日 10:00–11:00；须先预约");
    expect(writtenHours({ workday: [], saturday: [], sunday: [] }, "")).to.equal("");
  });
});
