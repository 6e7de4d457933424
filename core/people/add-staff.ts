import { hash } from "@node-rs/argon2";
import type { RoleId, ScopeKind, Tx } from "../contract.ts";

export type NewStaff = {
  account: string; name: string; departmentId: string; password: string; mustChangePassword: boolean;
  roles: readonly { role: RoleId; scope: ScopeKind }[];
};

/** Adds accounts with their roles; one that is already there is left as it is. */
export const addStaff = async (tx: Tx, staff: readonly NewStaff[]): Promise<void> => {
  const rows = await Promise.all(staff.map(async (person) => ({
    account: person.account, name: person.name, department_id: person.departmentId,
    password_hash: await hash(person.password), must_change_password: person.mustChangePassword,
  })));
  const added: { id: string; account: string }[] = await tx("core_staff").insert(rows).onConflict("account").ignore().returning(["id", "account"]);
  const ids = new Map(added.map((row) => [row.account, row.id]));
  const roles = staff.flatMap((person) => person.roles.flatMap(({ role, scope }) => {
    const staffId = ids.get(person.account);
    return staffId === undefined ? [] : [{ staff_id: staffId, role_id: role, scope }];
  }));
  if (roles.length > 0) await tx("core_staff_roles").insert(roles);
};
