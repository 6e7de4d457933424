import type { Knex } from "knex";

/** A role may reach the whole site (全部), and some permissions are held so or not at all. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable("core_permissions", (t) => { t.boolean("whole_site").notNullable().defaultTo(false); });
  await knex.raw("alter table core_staff_roles drop constraint core_staff_roles_scope_check");
  await knex.raw("alter table core_staff_roles add constraint core_staff_roles_scope_check check (scope in ('region', 'department', 'own', 'site'))");
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw("delete from core_staff_roles s using core_staff_roles r where s.scope = 'site' and r.scope = 'region' and r.staff_id = s.staff_id and r.role_id = s.role_id");
  await knex("core_staff_roles").where({ scope: "site" }).update({ scope: "region" });
  await knex.raw("alter table core_staff_roles drop constraint core_staff_roles_scope_check");
  await knex.raw("alter table core_staff_roles add constraint core_staff_roles_scope_check check (scope in ('region', 'department', 'own'))");
  await knex.schema.alterTable("core_permissions", (t) => { t.dropColumn("whole_site"); });
}
