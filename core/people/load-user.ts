import type { Db } from "../contract.ts";
import { grantsOf, type ScopeKind, type User } from "./access.ts";

type Row = {
  id: string; account: string; name: string; must_change_password: boolean;
  department_id: string; department_name: string; department_path: string;
  region_code: string; region_name: string; region_path: string;
  grants: { permission: string; scope: ScopeKind; wholeSite: boolean }[];
};

/** The member of staff with all grants in one query; nobody when unknown or disabled. */
export const loadUser = async (db: Db, id: string): Promise<User | null> => {
  const row: Row | undefined = await db("core_staff as s")
    .join("core_departments as d", "d.id", "s.department_id").join("core_regions as r", "r.code", "d.region_code")
    .where({ "s.id": id, "s.disabled": false })
    .first(
      "s.id", "s.account", "s.name", "s.must_change_password", "d.id as department_id", "d.name as department_name", "d.path as department_path",
      "r.code as region_code", "r.name as region_name", "r.path as region_path",
      db.raw(`(select coalesce(jsonb_agg(jsonb_build_object('permission', rp.permission_id, 'scope', sr.scope, 'wholeSite', p.whole_site)), '[]')
        from core_staff_roles sr join core_role_permissions rp on rp.role_id = sr.role_id join core_permissions p on p.id = rp.permission_id where sr.staff_id = s.id) as grants`),
    );
  if (row === undefined) return null;
  return {
    id: row.id, account: row.account, name: row.name, mustChangePassword: row.must_change_password,
    department: { id: row.department_id, name: row.department_name, path: row.department_path },
    region: { code: row.region_code, name: row.region_name, path: row.region_path },
    grants: grantsOf({ id: row.id, regionPath: row.region_path, departmentPath: row.department_path }, row.grants),
  };
};
