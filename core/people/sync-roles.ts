import type { RoleId, Tx } from "../contract.ts";

export type DeclaredRole = { id: RoleId; label: string; note: string };

/** Behind those that every site starts with, before those that a site has made itself. */
const POSITION = 50;

/** Roles that came with a plugin; the answer is those seen for the first time. What a site calls so already keeps its name. */
export const syncRoles = async (tx: Tx, declared: readonly DeclaredRole[]): Promise<readonly RoleId[]> => {
  if (declared.length === 0) return [];
  const known: { id: string; label: string }[] = await tx("core_roles").select("id", "label");
  const fresh = declared.filter(({ id }) => !known.some((role) => role.id === id)).map(({ id, label, note }) => ({
    id, label: known.some((role) => role.label === label) ? `${label}（${id}）` : label, note, built_in: true, position: POSITION,
  }));
  if (fresh.length > 0) await tx("core_roles").insert(fresh);
  return fresh.map(({ id }) => id);
};
