import type { Knex } from "knex";
import type { Db, Place, Tx } from "../../contract.ts";
import { notFound } from "../../http/refusal.ts";

/** A department with its region and the one above it. */
export type DepartmentRow = {
  id: string; region_code: string; parent_id: string | null; path: string; name: string; short_name: string; credit_code: string;
  phone: string; address: string; position: number; region_name: string; region_path: string; parent_name: string | null;
};

export const departmentRows = (db: Db): Knex.QueryBuilder =>
  db("core_departments as d").join("core_regions as r", "r.code", "d.region_code").leftJoin("core_departments as p", "p.id", "d.parent_id")
    .select("d.*", "r.name as region_name", "r.path as region_path", "p.name as parent_name");

export const placeOf = (row: Pick<DepartmentRow, "path" | "region_path">): Place => ({ regionPath: row.region_path, departmentPath: row.path });

export const departmentAt = async (db: Db, id: string): Promise<DepartmentRow> => {
  const row: DepartmentRow | undefined = await departmentRows(db).where("d.id", id).first();
  if (row === undefined) throw notFound();
  return row;
};

/** The same inside a command: others who change, merge or delete it wait. Several are locked in one order, so that nobody waits for each other. */
export const lockDepartments = async (tx: Tx, ids: readonly string[]): Promise<void> => {
  await tx("core_departments").whereIn("id", [...ids]).orderBy("id").forUpdate().select("id");
};
