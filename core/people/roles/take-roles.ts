import type { ScopeKind, Tx } from "../../contract.ts";

/** What has become another for these people: the department in which they sit, the region in which it lies. */
export type Reseated = { staffIds: readonly string[]; otherDepartment: boolean; otherRegion: boolean };

/**
 * The one rule for roles when a person changes the department, or a department is merged or moved: roles reach from where their holder sits, and one stays as
 * long as it reaches the same as before. 全部 always does; 本区划 while the region is the same; 本部门 and 本人经办 while the department is, wherever that
 * has been moved. Otherwise rearranging, which is 系统管理员's, would be a way of granting, which is 安全管理员's (GB/T 22239-2019 8.1.5).
 * Answers what was taken, each with its label.
 */
export const takeRoles = async (tx: Tx, { staffIds, otherDepartment, otherRegion }: Reseated): Promise<string[]> => {
  const scopes: ScopeKind[] = [...(otherDepartment ? ["department" as const, "own" as const] : []), ...(otherRegion ? ["region" as const] : [])];
  if (scopes.length === 0 || staffIds.length === 0) return [];
  const { rows }: { rows: { label: string }[] } = await tx.raw(`
    with taken as (delete from core_staff_roles where staff_id = any(:staffIds) and scope = any(:scopes) returning id, role_id)
    select o.label from taken t join core_roles o on o.id = t.role_id order by t.id`, { staffIds: [...staffIds], scopes });
  return rows.map(({ label }) => label);
};
