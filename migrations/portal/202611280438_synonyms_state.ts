import type { Knex } from "knex";

/** Nothing has been changed yet. */
export async function up(knex: Knex): Promise<void> {
  await knex("portal_synonyms_state").insert({ revision: 1 });
}

export async function down(knex: Knex): Promise<void> {
  await knex("portal_synonyms_state").delete();
}
