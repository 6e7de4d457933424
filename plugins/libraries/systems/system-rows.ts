import type { SystemRecord } from "../api.ts";
import { labelOf, runLevels } from "../codes.ts";
import { departmentRows, type DepartmentColumns } from "../records/department-rows.ts";
import type { RecordSource } from "../records/record-source.ts";

export type SystemRow = DepartmentColumns & { url: string; run_level: string; contact: string; note: string };

const toRecord = (row: SystemRow): SystemRecord => ({
  kind: "systems", id: row.id, title: row.name, usable: true, revision: String(row.revision),
  subtitle: [row.department_name, labelOf(runLevels, row.run_level), row.url].filter((part) => part !== "").join("　"),
  url: row.url,
});

export const systemSource: RecordSource<SystemRow> = {
  kind: "systems", table: "libraries_systems", words: ["t.name", "t.url"], usable: "true", newest: "t.id desc",
  rows: (db) => departmentRows(db, "libraries_systems"), toRecord,
};
