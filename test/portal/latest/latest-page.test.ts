import { expect } from "chai";
import { firstDays } from "../../../plugins/portal/latest/latest-page.ts";

describe("即将失效", () => {
  it("names what ends first, however much ends later", () => {
    const days = [["2026-12-01", 0], ["2026-12-02", 150], ["2026-12-05", 49], ["2026-12-09", 30], ["2026-12-20", 900]].map(([day, count]) => ({ day: String(day), count: Number(count) }));
    expect(firstDays(days, 200)).to.deep.equal(["2026-12-02", "2026-12-05", "2026-12-09"]);
    expect(firstDays(days, 150)).to.deep.equal(["2026-12-02"]);
    expect(firstDays(days, 5_000)).to.have.length(4);
    expect(firstDays([], 200)).to.deep.equal([]);
  });
});
