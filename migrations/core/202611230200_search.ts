import type { Knex } from "knex";

/**
 * The search index of the PostgreSQL engine. Rows belong to a generation; an index shows one generation and may be
 * building another beside it. No foreign keys to generations: a million short rows would each pay for the check.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable("core_search_generations", (table) => {
    table.bigIncrements("id");
    table.text("index_name").notNullable();
    table.integer("next_number").notNullable().defaultTo(0);
  });
  await knex.schema.createTable("core_search_indexes", (table) => {
    table.text("name").primary();
    table.bigInteger("live").notNullable().references("core_search_generations.id");
    table.bigInteger("building").references("core_search_generations.id");
    table.bigInteger("version").notNullable().defaultTo(0);
  });
  await knex.schema.createTable("core_search_documents", (table) => {
    table.bigInteger("generation").notNullable();
    table.integer("number").notNullable();
    table.text("id").notNullable();
    table.boolean("alive").notNullable().defaultTo(true);
    table.bigInteger("version").notNullable();
    table.float("weight").notNullable().defaultTo(0);
    table.integer("title_length").notNullable();
    table.specificType("sort_key", 'text collate "C"').notNullable();
    table.specificType("facet_values", "integer[]").notNullable();
    table.jsonb("names");
    table.jsonb("document");
    table.primary(["generation", "number"]);
    table.index(["generation", "version"]);
  });
  await knex.raw("create unique index core_search_documents_one_alive on core_search_documents (generation, id) where alive");
  await createTermTables(knex);
  await knex.schema.createTable("core_search_pending", (table) => {
    table.text("index_name").notNullable();
    table.text("id").notNullable();
    table.jsonb("document");
    table.primary(["index_name", "id"]);
  });
}

async function createTermTables(knex: Knex): Promise<void> {
  await knex.raw(`
    create table core_search_postings (
      generation bigint not null, term text collate "C" not null, block integer not null, documents bytea not null,
      primary key (generation, term, block)
    )`);
  // Sorted numbers do not compress; trying to would only cost time at every append.
  await knex.raw("alter table core_search_postings alter column documents set storage external");
  await knex.raw(`
    create table core_search_words (
      generation bigint not null, word text collate "C" not null, uses integer not null, primary key (generation, word)
    )`);
  await knex.raw(`
    create table core_search_word_keys (
      generation bigint not null, key text collate "C" not null, word text collate "C" not null, primary key (generation, key, word)
    )`);
  await knex.raw(`
    create table core_search_codes (
      generation bigint not null, number integer not null, codes text collate "C" not null, primary key (generation, number)
    )`);
  await knex.raw(`
    create table core_search_values (
      id integer generated always as identity primary key, facet text not null, value text not null, unique (facet, value)
    )`);
}

export async function down(knex: Knex): Promise<void> {
  for (const table of ["pending", "values", "codes", "word_keys", "words", "postings", "documents", "indexes", "generations"]) {
    await knex.schema.dropTable(`core_search_${table}`);
  }
}
