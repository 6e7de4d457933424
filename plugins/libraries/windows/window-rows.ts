import type { WeeklyHours, WindowRecord } from "../api.ts";
import { departmentRows, type DepartmentColumns } from "../records/department-rows.ts";
import type { RecordSource } from "../records/record-source.ts";
import { writtenHours } from "./weekly-hours.ts";

export type WindowRow = DepartmentColumns & {
  number: string; place: string; region_code: string; region_name: string; address: string;
  weekly: WeeklyHours; hours_note: string; phone: string; directions: string;
};

const toRecord = (row: WindowRow): WindowRecord => ({
  kind: "windows", id: row.id, title: row.name, usable: true, revision: String(row.revision),
  subtitle: [row.department_name, row.number, row.address].filter((part) => part !== "").join("　"),
  place: row.place === "" ? row.name : row.place, number: row.number, address: row.address,
  hours: writtenHours(row.weekly, row.hours_note), weekly: row.weekly, phone: row.phone, directions: row.directions,
});

export const windowSource: RecordSource<WindowRow> = {
  kind: "windows", table: "libraries_windows", words: ["t.name", "t.place", "t.number", "t.address"], usable: "true", newest: "t.id desc",
  rows: (db) => departmentRows(db, "libraries_windows").join("core_regions as at", "at.code", "t.region_code").select("at.name as region_name"),
  toRecord,
};
