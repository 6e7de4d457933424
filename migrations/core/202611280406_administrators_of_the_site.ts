import type { Knex } from "knex";

/**
 * The administrators whom the operator made, and those at the top of the tree of regions, keep what they had: the whole site. Any other administrator was
 * given a region by somebody, and has from now on what his region allows.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`update core_staff_roles sr set scope = 'site' from core_roles o, core_staff s, core_departments d, core_regions r
    where sr.scope = 'region' and o.id = sr.role_id and o.duty <> 'business' and s.id = sr.staff_id and d.id = s.department_id and r.code = d.region_code
      and (sr.granted_at is null or r.parent_code is null)`);
}

export async function down(): Promise<void> {
  // The schema has no such reach before this release: its own step back makes a region of it.
}
