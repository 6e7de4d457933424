import type { Knex } from "knex";

/** 部门负责人: who looks at what a department sends before it leaves the house, where the chain asks for it. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw("update core_roles set position = position + 1 where position > 1");
  await knex("core_roles").insert({ id: "head", label: "部门负责人", position: 2 });
}

export async function down(knex: Knex): Promise<void> {
  await knex("core_staff_roles").where({ role_id: "head" }).delete();
  await knex("core_role_permissions").where({ role_id: "head" }).delete();
  await knex("core_roles").where({ id: "head" }).delete();
  await knex.raw("update core_roles set position = position - 1 where position > 2");
}
