import type { Db } from "../../contract.ts";
import { notFound } from "../../http/refusal.ts";
import type { Duty } from "../sync-permissions.ts";

export type RoleRow = { id: string; label: string; note: string; duty: Duty; built_in: boolean; position: number; people: string; permissions: string[] };
export type PermissionRow = { id: string; label: string; duties: Duty[]; whole_site: boolean };

/** All roles in their order, with their permissions and the number of people who hold them. */
export const findRoles = (db: Db): Promise<RoleRow[]> =>
  db("core_roles as o").orderBy(["o.position", "o.id"]).select("o.*",
    db.raw("(select count(distinct staff_id) from core_staff_roles sr where sr.role_id = o.id) as people"),
    db.raw("array(select permission_id from core_role_permissions rp where rp.role_id = o.id order by 1) as permissions"));

export const roleAt = async (db: Db, id: string): Promise<RoleRow> => {
  const role = (await findRoles(db)).find((row) => row.id === id);
  if (role === undefined) throw notFound();
  return role;
};

/** What every permission is called. */
export const permissionLabels = (db: Db): Promise<Pick<PermissionRow, "id" | "label">[]> => db("core_permissions").select("id", "label");

/** The permissions that a role of this duty may hold. */
export const permissionsFor = (db: Db, duty: Duty): Promise<PermissionRow[]> =>
  db("core_permissions").whereRaw("? = any (duties)", [duty]).orderBy("id").select("id", "label", "duties", "whole_site");
