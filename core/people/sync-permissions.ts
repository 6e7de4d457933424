import type { RoleId, Tx } from "../contract.ts";

export type DeclaredPermission = { id: string; label: string; roles: readonly RoleId[] };

/** A permission seen for the first time goes to the roles it was declared with; later changes by people are kept. */
export const syncPermissions = async (tx: Tx, declared: readonly DeclaredPermission[]): Promise<void> => {
  if (declared.length === 0) return;
  const fresh: { id: string }[] = await tx("core_permissions")
    .insert(declared.map(({ id, label }) => ({ id, label }))).onConflict("id").ignore().returning("id");
  const isFresh = new Set(fresh.map((row) => row.id));
  const grants = declared.filter((p) => isFresh.has(p.id)).flatMap((p) => p.roles.map((role_id) => ({ role_id, permission_id: p.id })));
  if (grants.length > 0) await tx("core_role_permissions").insert(grants);
};
