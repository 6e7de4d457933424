import type { Knex } from "knex";

/** What lists are put in order by beside the owner's order and the weight: the sound of a name and of its heading, and how often the document was opened. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table core_search_documents
      add column name_key text collate "C" not null default '', add column heading_key text collate "C" not null default '',
      add column hits integer not null default 0`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable("core_search_documents", (table) => {
    table.dropColumns("name_key", "heading_key", "hits");
  });
}
