import { refuse } from "../../http/refusal.ts";
import type { Db } from "../../contract.ts";
import type { User } from "../access.ts";
import type { RoleRow } from "./find-roles.ts";

export const MANAGE_ROLES = "people.roles";

/** What the three administrators may do is fixed by the standard; a copy can be narrowed. */
export const isFixed = (role: Pick<RoleRow, "built_in" | "duty">): boolean => role.built_in && role.duty !== "business";

/** Widening a role one holds would be a grant to oneself. */
export const mustNotHold = async (db: Db, user: User, roleId: string): Promise<void> => {
  if ((await db("core_staff_roles").where({ staff_id: user.id, role_id: roleId }).first("id")) !== undefined) throw refuse("core.role-own", { field: "" });
};
