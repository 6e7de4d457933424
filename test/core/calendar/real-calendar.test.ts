import { readFileSync } from "node:fs";
import { expect } from "chai";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import { weekdayLetter } from "../../../core/calendar/chinese-date.ts";
import { workCalendar, type DayKind } from "../../../core/calendar/work-calendar.ts";
import { sharedData } from "../../support/shared-data.ts";

const kinds = { 工作日: "workday", 周末: "weekend", 法定节假日: "holiday", 调休上班: "makeup" } as const satisfies Record<string, DayKind>;
const Row = z.object({
  date: z.string(),
  weekday: z.string(),
  day_type: z.enum(["工作日", "周末", "法定节假日", "调休上班"]),
  is_workday: z.enum(["0", "1"]),
  festival: z.string(),
});
const workdaysOf: Readonly<Record<string, number>> = { "2024": 251, "2025": 248, "2026": 248 };

describe("the calendars of the State Council", () => {
  for (const [year, workdays] of Object.entries(workdaysOf)) {
    it(`agree with ours on each day of ${year}`, () => {
      const path = sharedData(`holidays/calendar_${year}.csv`);
      if (path === undefined) return;
      const rows = z.array(Row).parse(parse(readFileSync(path), { columns: true, bom: true }));
      const calendar = workCalendar();
      for (const row of rows) {
        expect(calendar.day(row.date)).to.deep.equal({
          day: row.date, kind: kinds[row.day_type], isWorkday: row.is_workday === "1", name: row.festival, known: true,
        });
        expect(weekdayLetter(row.date), row.date).to.equal(row.weekday);
      }
      expect(rows.filter(({ date }) => calendar.day(date).isWorkday)).to.have.length(workdays);
    });
  }
});
