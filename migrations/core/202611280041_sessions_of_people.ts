import type { Knex } from "knex";

/** All sessions of one person end at once when the password changes or the account is closed. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw("create index core_sessions_user on core_sessions ((data ->> 'userId')) where data ->> 'userId' is not null");
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw("drop index core_sessions_user");
}
