import type { SystemRecord } from "../api.ts";
import { labelOf, runLevels } from "../codes.ts";
import { departmentRows, subtitleOf, type DepartmentColumns } from "../records/department-rows.ts";
import type { RecordSource } from "../records/record-source.ts";

export type SystemRow = DepartmentColumns & { url: string; run_level: string; contact: string; phone: string; health_url: string; note: string };

const toRecord = (row: SystemRow): SystemRecord => ({
  kind: "systems", id: row.id, title: row.name, usable: row.state === "active", revision: String(row.revision),
  subtitle: subtitleOf(row, [labelOf(runLevels, row.run_level), row.url]),
  url: row.url,
});

export const systemSource: RecordSource<SystemRow> = {
  kind: "systems", table: "libraries_systems", words: ["t.name", "t.url"], usable: "t.state = 'active'", newest: "t.id desc",
  rows: (db) => departmentRows(db, "libraries_systems"), toRecord,
};
