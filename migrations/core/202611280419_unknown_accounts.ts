import type { Knex } from "knex";

/** Tries to sign in with accounts that nobody has are asked for by that account, in the order of the log. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw("create index core_audit_by_unknown_account on core_audit ((detail ->> 'account'), at, id) where subject = 'site:sign-in'");
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw("drop index core_audit_by_unknown_account");
}
