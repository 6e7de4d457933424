import { expect } from "chai";
import fc from "fast-check";
import { dayClock } from "../../../core/calendar/day-clock.ts";
import { workCalendar } from "../../../core/calendar/work-calendar.ts";
import { localDay } from "../../../core/calendar/local-day.ts";
import { DEMO_CATALOGUE } from "../../../plugins/catalogue/demo/all-departments.ts";
import { timelineOf, type DemoAct } from "../../../plugins/catalogue/demo/demo-timeline.ts";
import { planDemo } from "../../../plugins/catalogue/demo/plan-demo.ts";
import { examined, published, submitted } from "../../../plugins/catalogue/demo/life-stages.ts";

const calendar = workCalendar();
/** Any moment of the years whose holidays are known, so also nights, weekends and the days of a festival. */
const moments = fc.date({ min: new Date("2025-01-10T00:00:00Z"), max: new Date("2026-12-20T00:00:00Z"), noInvalidDate: true });
const submittedAt = (acts: readonly DemoAct[]): Date => acts.find((act) => act.kind === "perform" && act.action === "submit")?.at ?? expect.fail("was never submitted");

describe("the lives of the demo items", () => {
  it("every act comes after the one before and before now, on a working day, whenever the site is started", () => {
    fc.assert(fc.property(moments, (now) => {
      for (const { stages, item } of planDemo(now, calendar).items) {
        const times = stages.flatMap(({ acts }) => acts.map(({ at }) => at.getTime()));
        expect(times, JSON.stringify(item.life.map(({ kind }) => kind))).to.deep.equal(times.toSorted((a, b) => a - b));
        expect(new Set(times).size).to.equal(times.length);
        expect(times.at(-1)).to.be.below(now.getTime());
        for (const { acts } of stages) for (const { at } of acts) expect(calendar.day(localDay(at)).isWorkday, at.toISOString()).to.equal(true);
      }
    }), { numRuns: 25 });
  });

  it("no two items share a moment in what they hand in, so that lists have one order", () => {
    const sent = planDemo(new Date("2026-11-23T02:00:00Z"), calendar).items.flatMap(({ stages }) => stages.flatMap(({ acts }) => acts.filter(({ kind }) => kind === "perform").map(({ at }) => at.getTime())));
    expect(new Set(sent).size).to.be.greaterThan(sent.length * 0.95);
  });

  it("what was handed in two, four and six working days ago has that much of the review's time used", () => {
    fc.assert(fc.property(moments, fc.constantFrom(1, 2, 4, 6), (now, count) => {
      const [stage] = timelineOf([submitted(count)], 0, { calendar, now });
      const reading = dayClock({ start: submittedAt(stage?.acts ?? []), limit: 5, unit: "workday", calendar }, now);
      expect(reading.left, now.toISOString()).to.equal(5 - count);
    }), { numRuns: 200 });
  });

  it("a later version begins as a change of the one in force", () => {
    const stages = timelineOf([published(300), published(100), examined(4, 1)], 3, { calendar, now: new Date("2026-11-23T02:00:00Z") });
    const told = stages.map(({ acts }) => acts.map((act) => (act.kind === "perform" ? act.action : act.kind)));
    expect(told).to.deep.equal([["create", "submit", "pass", "publish"], ["change", "write", "submit", "pass", "publish"], ["change", "write", "submit", "pass"]]);
  });

  it("publications come before everything that is under way, because they are written first", () => {
    for (const department of DEMO_CATALOGUE) {
      for (const { life } of [...department.services, ...department.entries.flatMap(({ items }) => items)]) {
        const lastPublished = life.findLastIndex(({ kind }) => kind === "published");
        expect(life.slice(0, lastPublished + 1).every(({ kind }) => kind === "published")).to.equal(true);
      }
    }
  });
});
