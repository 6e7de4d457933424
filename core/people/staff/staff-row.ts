import type { Knex } from "knex";
import type { Db, Tx } from "../../contract.ts";
import { notFound } from "../../http/refusal.ts";
import type { Place, ScopeKind } from "../access.ts";

/** `duty`: `business`, or which of the three administrators it belongs to. */
export type HeldRole = { id: string; role: string; label: string; scope: ScopeKind; duty: string };
export type StaffRow = {
  id: string; account: string; name: string; phone: string; department_id: string; department_name: string; department_path: string;
  region_name: string; region_path: string; disabled: boolean; must_change_password: boolean; last_sign_in_at: Date | null;
  activation_expires_at: Date | null; locked_until: Date | null; roles: HeldRole[];
};

/** Accounts with their department, their roles and their lock, in one query. */
export const staffRows = (db: Db): Knex.QueryBuilder =>
  db("core_staff as s").join("core_departments as d", "d.id", "s.department_id").join("core_regions as r", "r.code", "d.region_code")
    .leftJoin("core_sign_in_failures as f", "f.account", "s.account")
    .select("s.id", "s.account", "s.name", "s.phone", "s.department_id", "d.name as department_name", "d.path as department_path", "r.name as region_name", "r.path as region_path",
      "s.disabled", "s.must_change_password", "s.last_sign_in_at", "s.activation_expires_at", "f.locked_until",
      db.raw(`(select coalesce(jsonb_agg(jsonb_build_object('id', sr.id::text, 'role', o.id, 'label', o.label, 'scope', sr.scope, 'duty', o.duty) order by o.position, sr.id), '[]')
        from core_staff_roles sr join core_roles o on o.id = sr.role_id where sr.staff_id = s.id) as roles`));

export const placeOf = (row: Pick<StaffRow, "region_path" | "department_path">): Place => ({ regionPath: row.region_path, departmentPath: row.department_path });

export const personAt = async (db: Db, id: string): Promise<StaffRow> => {
  const row: StaffRow | undefined = await staffRows(db).where("s.id", id).first();
  if (row === undefined) throw notFound();
  return row;
};

/** The person inside a command: others who act on the same account wait. */
export const lockPerson = async (tx: Tx, id: string): Promise<StaffRow> => {
  await tx("core_staff").where({ id }).forUpdate().first("id");
  return personAt(tx, id);
};

export type StaffState = "disabled" | "locked" | "new" | "active";

/** One word for each account, the most hindering first. */
export const stateOf = (row: Pick<StaffRow, "disabled" | "locked_until" | "must_change_password">, now: Date): StaffState => {
  if (row.disabled) return "disabled";
  if (row.locked_until !== null && row.locked_until > now) return "locked";
  return row.must_change_password ? "new" : "active";
};

/** The same in SQL, for lists and counts. */
export const stateSql = "case when s.disabled then 'disabled' when f.locked_until > ? then 'locked' when s.must_change_password then 'new' else 'active' end";
