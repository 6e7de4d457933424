import type { Knex } from "knex";

/**
 * How far Meilisearch has followed each index, where there is one. What it has yet to be told needs no table: rows of the index carry the
 * version that last touched them. `holder`: the process whose turn it is to write.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable("core_search_feeds", (table) => {
    table.text("index_name").primary().references("core_search_indexes.name").onDelete("cascade");
    table.bigInteger("generation");
    table.bigInteger("version");
    table.text("mark");
    table.text("holder");
    table.timestamp("held_until");
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable("core_search_feeds");
}
