import type { Tx } from "../../contract.ts";
import { refuse } from "../../http/refusal.ts";

/**
 * A site without one of its administrators could not be mended from inside: the last one of a built-in duty for the whole site stays. Whoever takes a duty
 * from somebody waits for the others who do, so that two last ones cannot go at once. Moving asks nothing: the reach 全部 goes along (`take-roles.ts`).
 */
export const mustNotBeLastAdministrator = async (tx: Tx, staffId: string, roleId?: string): Promise<void> => {
  await tx("core_roles").where({ built_in: true }).whereNot("duty", "business").orderBy("id").forUpdate().select("id");
  const held: { id: string; label: string; others: string }[] = await tx("core_staff_roles as sr").join("core_roles as o", "o.id", "sr.role_id")
    .where({ "sr.staff_id": staffId, "sr.scope": "site", "o.built_in": true }).whereNot("o.duty", "business").modify((query) => { if (roleId !== undefined) void query.where("o.id", roleId); })
    .select("o.id", "o.label", tx.raw(`(select count(*) from core_staff_roles x join core_staff s on s.id = x.staff_id
      where x.role_id = o.id and x.scope = 'site' and x.staff_id <> sr.staff_id and not s.disabled) as others`));
  const last = held.find(({ others }) => Number(others) === 0);
  if (last !== undefined) throw refuse("core.last-administrator", { field: "", values: { role: last.label } });
};
