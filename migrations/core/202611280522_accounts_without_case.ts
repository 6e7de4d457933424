import type { Knex } from "knex";

/** Accounts are found without regard to capitals. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw("create index core_staff_by_account on core_staff (lower(account))");
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw("drop index core_staff_by_account");
}
