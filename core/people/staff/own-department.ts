import type { Db } from "../../contract.ts";
import { refuse } from "../../http/refusal.ts";
import { can, type Place, type User } from "../access.ts";
import { departmentRows, placeOf, type DepartmentRow } from "../departments/department-row.ts";
import { whereInScope } from "../where-in-scope.ts";
import { MANAGE_STAFF } from "./policy.ts";

/** The place of a department that a form names; one that is not the actor's is refused at its field. */
export const ownDepartment = async (db: Db, actor: User, id: string): Promise<Place & { name: string }> => {
  const row: DepartmentRow | undefined = await departmentRows(db).where("d.id", id).first();
  if (row === undefined || !can(actor, MANAGE_STAFF, placeOf(row))) throw refuse("core.staff-department", { field: "department" });
  return { ...placeOf(row), name: row.name };
};

/** The departments a form or a filter offers. */
export const departmentChoices = async (db: Db, user: User, permission: string): Promise<{ value: string; text: string }[]> => {
  const query = departmentRows(db).orderByRaw("r.path, d.position, d.id");
  whereInScope(query, user, permission, { regionPath: "r.path", departmentPath: "d.path" });
  const rows: DepartmentRow[] = await query;
  return rows.map(({ id, name }) => ({ value: id, text: name }));
};
