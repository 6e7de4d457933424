import type { Knex } from "knex";
import type { Db, Place } from "../../../core/contract.ts";
import { stateWords, type RecordState } from "./record-state.ts";

/** What every record of a department carries: whose it is and where that department stands. */
export type DepartmentColumns = {
  state: RecordState; state_reason: string; merged_into: string | null;
  id: string; department_id: string; name: string; revision: number; updated_at: Date;
  department_name: string; department_path: string; region_path: string;
};

/** The rows of a table as `t`, with their department as `d` and its region as `r`. */
export const departmentRows = (db: Db, table: string): Knex.QueryBuilder =>
  db(`${table} as t`).join("core_departments as d", "d.id", "t.department_id").join("core_regions as r", "r.code", "d.region_code")
    .select("t.*", "d.name as department_name", "d.path as department_path", "r.path as region_path");

export const placeOf = (row: Pick<DepartmentColumns, "region_path" | "department_path">): Place =>
  ({ regionPath: row.region_path, departmentPath: row.department_path });

/** The facts of a record in one line under its title, with its state when it may not be chosen. */
export const subtitleOf = (row: Pick<DepartmentColumns, "department_name" | "state">, facts: readonly string[]): string =>
  [row.department_name, ...facts, stateWords[row.state].text].filter((part) => part !== "").join("　");
