import type { RoleId, Tx } from "../contract.ts";

export type DeclaredPermission = { id: string; label: string; roles: readonly RoleId[]; reach: "place" | "site" };

/** What a role is for: the three administrators each their own, everybody else the business (GB/T 22239-2019 8.1.5). */
export type Duty = "business" | "system" | "security" | "audit";

const DUTIES: Partial<Record<RoleId, Duty>> = { "system-admin": "system", "security-admin": "security", "audit-admin": "audit" };

/** The duties a permission may go to are those of the roles it was declared with; the database refuses all others. */
const dutiesOf = ({ roles }: DeclaredPermission): Duty[] => [...new Set(roles.map((role) => DUTIES[role] ?? "business"))];

/**
 * A permission seen for the first time goes to the roles it was declared with, and so does one that a new version gives a role of its own (`fresh`);
 * later changes by people are kept.
 */
export const syncPermissions = async (tx: Tx, declared: readonly DeclaredPermission[], fresh: readonly RoleId[]): Promise<void> => {
  if (declared.length === 0) return;
  const known: { id: string }[] = await tx("core_permissions").select("id");
  const isKnown = new Set(known.map((row) => row.id));
  await tx("core_permissions").insert(declared.map((p) => ({ id: p.id, label: p.label, duties: dutiesOf(p), whole_site: p.reach === "site" }))).onConflict("id").merge();
  const grants = declared.flatMap((p) => p.roles.filter((role) => !isKnown.has(p.id) || fresh.includes(role)).map((role_id) => ({ role_id, permission_id: p.id })));
  if (grants.length > 0) await tx("core_role_permissions").insert(grants);
};
