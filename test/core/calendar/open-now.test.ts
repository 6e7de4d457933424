import { expect } from "chai";
import { workCalendar } from "../../../core/calendar/work-calendar.ts";
import { openNow } from "../../../core/calendar/open-now.ts";

const office = { workday: [{ from: "9:00", to: "12:00" }, { from: "13:00", to: "17:00" }], saturday: [], sunday: [] };
const at = (time: string) => openNow(office, workCalendar(), new Date(time));

describe("whether a counter is open now", () => {
  it("goes by the calendar of the State Council", () => {
    expect(at("2026-11-23T02:00:00Z")).to.deep.equal({ tone: "green", text: "现在开放", note: "12:00 前可以办理" });
    expect(at("2026-11-23T04:30:00Z")).to.deep.equal({ tone: "", text: "现在不开放", note: "今天 13:00 开放" });
    expect(at("2026-11-23T10:00:00Z").note).to.equal("明天 9:00 开放");
    expect(at("2026-10-01T02:00:00Z").note, "国庆节").to.equal("2026年10月8日（星期四） 9:00 开放");
  });

  it("is not said while only the words of the hours are known, and warned of in a year without calendar", () => {
    expect(openNow({ workday: [], saturday: [], sunday: [] }, workCalendar(), new Date("2026-11-23T02:00:00Z"))).to.deep.equal({ tone: "", text: "", note: "" });
    expect(at("2031-03-05T02:00:00Z").note).to.contain("12:00 前可以办理").and.contain("请先电话确认");
  });
});
