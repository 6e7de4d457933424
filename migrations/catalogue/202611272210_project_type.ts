import type { Knex } from "knex";

/** 办件类型 as a column: a list filters by it, and reading it out of the elements would open every row's long texts. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable("catalogue_item_versions", (t) => { t.text("project_type").notNullable().defaultTo(""); });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable("catalogue_item_versions", (t) => { t.dropColumn("project_type"); });
}
