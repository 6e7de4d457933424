import type { Knex } from "knex";

/** The name of a document and the heading it stands under beside the document: who types is offered them, and reading a hundred thousand documents for that takes too long. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable("core_search_documents", (table) => {
    table.text("title").notNullable().defaultTo("");
    table.text("heading").notNullable().defaultTo("");
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable("core_search_documents", (table) => {
    table.dropColumns("title", "heading");
  });
}
