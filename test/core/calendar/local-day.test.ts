import { execFileSync } from "node:child_process";
import { expect } from "chai";
import fc from "fast-check";
import { addDays, addMonths, daysBetween, instantOf, isLocalDay, localDay, secondOfDay, weekdayOf } from "../../../core/calendar/local-day.ts";

const shanghai = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai", dateStyle: "short", timeStyle: "medium" });
const sinceSummerTime = fc.date({ min: new Date("1992-01-01"), max: new Date("2200-01-01"), noInvalidDate: true });

describe("days of Asia/Shanghai", () => {
  it("says the same day and time as the time-zone tables", () => {
    fc.assert(fc.property(sinceSummerTime, (at) => {
      const [day, time = ""] = shanghai.format(at).split(" ");
      const [hour = 0, minute = 0, second = 0] = time.split(":").map(Number);
      expect(localDay(at)).to.equal(day);
      expect(secondOfDay(at)).to.equal(hour * 3600 + minute * 60 + second);
    }));
  });

  it("does not care where the process runs", () => {
    const module = new URL("../../../core/calendar/local-day.ts", import.meta.url).href;
    const script = `const d = await import(${JSON.stringify(module)});
      process.stdout.write([d.localDay(new Date("2026-11-22T16:30:00Z")), d.instantOf("2026-11-23", 3600).toISOString(), d.weekdayOf("2026-11-23"), d.addMonths("2026-01-31", 1)].join(" "));`;
    for (const TZ of ["America/Los_Angeles", "Pacific/Kiritimati", "UTC"]) {
      const output = execFileSync(process.execPath, ["--input-type=module", "-e", script], { env: { TZ }, encoding: "utf8" });
      expect(output, TZ).to.equal("2026-11-23 2026-11-22T17:00:00.000Z 1 2026-02-28");
    }
  });

  it("finds back what it has written", () => {
    fc.assert(fc.property(sinceSummerTime, fc.integer({ min: -5000, max: 5000 }), (at, days) => {
      const day = localDay(at);
      expect(instantOf(day, secondOfDay(at)).getTime()).to.equal(Math.floor(at.getTime() / 1000) * 1000);
      expect(daysBetween(day, addDays(day, days))).to.equal(days);
      expect((((weekdayOf(addDays(day, days)) - weekdayOf(day) - days) % 7) + 7) % 7).to.equal(0);
    }));
  });

  it("ends a month's limit on the same day, or on the last one of a shorter month (民法典 §202)", () => {
    expect(addMonths("2026-01-15", 1)).to.equal("2026-02-15");
    expect(addMonths("2026-01-31", 1)).to.equal("2026-02-28");
    expect(addMonths("2024-01-31", 1)).to.equal("2024-02-29");
    expect(addMonths("2024-02-29", 12)).to.equal("2025-02-28");
    expect(addMonths("2026-11-30", 3)).to.equal("2027-02-28");
    expect(addMonths("2026-03-31", 0)).to.equal("2026-03-31");
  });

  it("knows a real day from one that only looks so", () => {
    expect(["2026-11-23", "2024-02-29"].map(isLocalDay)).to.deep.equal([true, true]);
    expect(["2026-02-30", "2026-2-3", "2025-02-29", "2026-13-01", "", "2026-11-23T00:00"].map(isLocalDay)).to.deep.equal(Array(6).fill(false));
  });
});
