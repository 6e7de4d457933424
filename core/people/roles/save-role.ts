import type { Tx } from "../../contract.ts";
import { recordAudit } from "../../audit/audit.ts";
import { translateRefusal } from "../../data/translate-refusal.ts";
import { forbid, refuse } from "../../http/refusal.ts";
import { can, type User } from "../access.ts";
import type { Duty } from "../sync-permissions.ts";
import { roleAt } from "./find-roles.ts";
import { isFixed, MANAGE_ROLES, mustNotHold } from "./policy.ts";

type Words = { label: string; note: string; permissions: readonly string[] };

/** Which permissions a role holds; one of another duty is refused by the database, whatever the form said. */
const setPermissions = async (tx: Tx, roleId: string, permissions: readonly string[]): Promise<void> => {
  await tx("core_role_permissions").where({ role_id: roleId }).delete();
  await translateRefusal(tx("core_role_permissions").insert([...new Set(permissions)].map((permission_id) => ({ role_id: roleId, permission_id }))), {
    CO002: refuse("core.permission-duty", { field: "permissions" }), 23503: refuse("core.permission-duty", { field: "permissions" }),
  });
};

const labelTaken = (): Error => refuse("core.role-exists", { field: "label" });

/** Makes a role of the duty of the one it is copied from, or of the business. */
export const addRole = async (tx: Tx, actor: User, { words, duty, now }: { words: Words; duty: Duty; now: Date }): Promise<string> => {
  if (!can(actor, MANAGE_ROLES)) throw forbid(MANAGE_ROLES);
  const [row]: { id: string }[] = await translateRefusal(
    tx("core_roles").insert({ id: tx.raw("'role-' || nextval('core_role_numbers')"), label: words.label, note: words.note, duty, position: 100 }).returning("id"), { 23505: labelTaken() },
  );
  if (row === undefined) throw new Error("insert … returning gave no row");
  await setPermissions(tx, row.id, words.permissions);
  await recordAudit(tx, { at: now, actor, action: "people.role-added", subject: `role:${row.id}`, detail: { label: words.label, duty, permissions: words.permissions } });
  return row.id;
};

/** Changes what a role may do, for everybody who holds it, at once. */
export const changeRole = async (tx: Tx, actor: User, { id, words, now }: { id: string; words: Words; now: Date }): Promise<void> => {
  if (!can(actor, MANAGE_ROLES)) throw forbid(MANAGE_ROLES);
  await tx("core_roles").where({ id }).forUpdate().first("id");
  const role = await roleAt(tx, id);
  if (isFixed(role)) throw refuse("core.role-fixed", { field: "" });
  await mustNotHold(tx, actor, id);
  await translateRefusal(tx("core_roles").where({ id }).update(role.built_in ? { note: words.note } : { label: words.label, note: words.note }), { 23505: labelTaken() });
  await setPermissions(tx, id, words.permissions);
  const had = new Set(role.permissions);
  await recordAudit(tx, {
    at: now, actor, action: "people.role-changed", subject: `role:${id}`,
    detail: { label: words.label, added: words.permissions.filter((one) => !had.has(one)), removed: role.permissions.filter((one) => !words.permissions.includes(one)) },
  });
};
