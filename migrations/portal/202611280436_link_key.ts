import type { Knex } from "knex";

/** The word by which a process knows again a link that any of them has written into a page of results. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw("insert into portal_link_keys (secret) values (replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''))");
}

export async function down(knex: Knex): Promise<void> {
  await knex("portal_link_keys").delete();
}
