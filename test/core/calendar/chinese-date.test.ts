import { expect } from "chai";
import { clockText, dateText, dateTimeText, dateWithWeekday, staffTimeText, weekdayLetter } from "../../../core/calendar/chinese-date.ts";
import { at } from "./arbitraries.ts";

describe("dates on pages", () => {
  it("writes days without leading zeros, with the weekday where it is a due date", () => {
    expect(dateText("2026-11-23")).to.equal("2026年11月23日");
    expect(dateText("2026-01-05")).to.equal("2026年1月5日");
    expect(dateWithWeekday("2026-11-27")).to.equal("2026年11月27日（星期五）");
    expect(dateWithWeekday("2026-11-29")).to.equal("2026年11月29日（星期日）");
    expect(weekdayLetter("2026-11-23")).to.equal("一");
  });

  it("writes moments by the clock of Shanghai", () => {
    expect(dateText(new Date("2026-11-22T16:00:00Z"))).to.equal("2026年11月23日");
    expect(dateTimeText(at("2026-11-20 09:48:59"))).to.equal("2026年11月20日 09:48");
  });

  it("leaves the year out in staff tables of the current year only", () => {
    expect(staffTimeText(at("2026-11-23 09:48:00"), at("2026-12-31 23:59:59"))).to.equal("11月23日 09:48");
    expect(staffTimeText(at("2026-11-23 09:48:00"), at("2027-01-01 00:00:00"))).to.equal("2026年11月23日 09:48");
    expect(staffTimeText(at("2026-01-01 00:00:00"), at("2026-06-01"))).to.equal("1月1日 00:00");
  });

  it("writes hours as people do", () => {
    expect(clockText(9 * 3600)).to.equal("9:00");
    expect(clockText(86_400)).to.equal("24:00");
  });
});
