import type { WeeklyHours, WindowRecord } from "../api.ts";
import { departmentRows, subtitleOf, type DepartmentColumns } from "../records/department-rows.ts";
import type { RecordSource } from "../records/record-source.ts";
import { writtenHours } from "./weekly-hours.ts";

export type WindowRow = DepartmentColumns & {
  number: string; place: string; region_code: string; region_name: string; address: string;
  weekly: WeeklyHours; hours_note: string; phone: string; directions: string;
  /** Numbers as PostgreSQL writes them: `"103.834012"`. */
  longitude: string | null; latitude: string | null;
};

export const pointOf = ({ longitude, latitude }: WindowRow): WindowRecord["point"] =>
  (longitude === null || latitude === null ? null : { longitude: Number(longitude), latitude: Number(latitude) });

const toRecord = (row: WindowRow): WindowRecord => ({
  kind: "windows", id: row.id, title: row.name, usable: row.state === "active", revision: String(row.revision),
  subtitle: subtitleOf(row, [row.number, row.address]),
  place: row.place === "" ? row.name : row.place, number: row.number, address: row.address,
  hours: writtenHours(row.weekly, row.hours_note), weekly: row.weekly, phone: row.phone, directions: row.directions,
  point: pointOf(row),
});

export const windowSource: RecordSource<WindowRow> = {
  kind: "windows", table: "libraries_windows", words: ["t.name", "t.place", "t.number", "t.address"], usable: "t.state = 'active'", newest: "t.id desc",
  rows: (db) => departmentRows(db, "libraries_windows").join("core_regions as at", "at.code", "t.region_code").select("at.name as region_name"),
  toRecord,
};
