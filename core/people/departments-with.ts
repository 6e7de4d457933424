import type { Db } from "../contract.ts";

/** `except`: whom it does not count, because nobody judges what is his own. */
export type WhoseWork = { permission: string; departmentIds: readonly string[]; except?: string };

/** `can` the other way round, with the rules of `grantsOf`: of these departments those for which somebody holds the permission. What reaches own rows only counts for nobody else's. */
export const departmentsWith = async (db: Db, { permission, departmentIds, except = "0" }: WhoseWork): Promise<ReadonlySet<string>> => {
  if (departmentIds.length === 0) return new Set();
  const { rows }: { rows: { id: string }[] } = await db.raw(`
    with holders as (
      select distinct sr.scope, hr.path as region_path, hd.path as department_path
        from core_role_permissions rp join core_permissions p on p.id = rp.permission_id join core_staff_roles sr on sr.role_id = rp.role_id
        join core_staff s on s.id = sr.staff_id join core_departments hd on hd.id = s.department_id join core_regions hr on hr.code = hd.region_code
       where rp.permission_id = :permission and not s.disabled and s.id <> :except and (not p.whole_site or sr.scope = 'site'))
    select d.id from core_departments d join core_regions r on r.code = d.region_code
     where d.id = any(:departmentIds) and exists (select 1 from holders h where case h.scope
       when 'site' then true when 'region' then starts_with(r.path, h.region_path) when 'department' then starts_with(d.path, h.department_path) else false end)`,
  { permission, except, departmentIds: [...departmentIds] });
  return new Set(rows.map(({ id }) => id));
};
