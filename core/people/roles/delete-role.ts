import type { Tx } from "../../contract.ts";
import { recordAudit } from "../../audit/audit.ts";
import { forbid, refuse } from "../../http/refusal.ts";
import { can, type User } from "../access.ts";
import { roleAt } from "./find-roles.ts";
import { MANAGE_ROLES } from "./policy.ts";

/** Deletes a role of the site's own that nobody holds. */
export const deleteRole = async (tx: Tx, actor: User, { id, now }: { id: string; now: Date }): Promise<string> => {
  if (!can(actor, MANAGE_ROLES)) throw forbid(MANAGE_ROLES);
  await tx("core_roles").where({ id }).forUpdate().first("id");
  const role = await roleAt(tx, id);
  if (role.built_in) throw refuse("core.role-built-in", { field: "" });
  if (Number(role.people) > 0) throw refuse("core.role-in-use", { field: "", values: { people: role.people } });
  await tx("core_role_permissions").where({ role_id: id }).delete();
  await tx("core_roles").where({ id }).delete();
  await recordAudit(tx, { at: now, actor, action: "people.role-deleted", subject: `role:${id}`, detail: { label: role.label } });
  return role.label;
};
