import type { Knex } from "knex";

/** What is said of a part is told with its item. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw("create index catalogue_import_lines_of_item on catalogue_import_lines (import_id, item_key) where is_item");
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw("drop index catalogue_import_lines_of_item");
}
