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

/**
 * Inside every command on departments: they are changed by one person at a time. A path tells everything below, and says who may do what
 * there; a child that is added or moved while its parent moves would keep the old one.
 */
export const lockDepartments = async (tx: Tx): Promise<void> => {
  await tx.raw("select pg_advisory_xact_lock(hashtextextended('core_departments', 0))");
};
