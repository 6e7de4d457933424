import type { Knex } from "knex";

/** Whether something of this name was abolished is asked by every search that finds little. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw("create index catalogue_abolished_by_name on catalogue_item_versions using gin (catalogue_pairs(name)) where state = 'abolished'");
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw("drop index catalogue_abolished_by_name");
}
