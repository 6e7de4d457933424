import type { Knex } from "knex";

/**
 * 同义词库: the groups of this site, those of the system that are switched off here, and the number by which every process sees that something has
 * changed. `official` is empty where the words mean the same both ways.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable("portal_synonyms", (t) => {
    t.specificType("id", "bigint generated always as identity").primary();
    t.specificType("words", "text[]").notNullable();
    t.specificType("official", "text[]").notNullable().defaultTo("{}");
    t.boolean("active").notNullable().defaultTo(true);
    t.timestamp("saved_at").notNullable();
    t.text("saved_by").notNullable();
    t.check("cardinality(words) > 0 and cardinality(words) + cardinality(official) > 1");
  });
  await knex.schema.createTable("portal_synonyms_off", (t) => {
    t.text("key").primary();
    t.timestamp("saved_at").notNullable();
    t.text("saved_by").notNullable();
  });
  await knex.schema.createTable("portal_synonyms_state", (t) => {
    t.boolean("one").primary().defaultTo(true);
    t.integer("revision").notNullable();
    t.check("one");
  });
}

export async function down(knex: Knex): Promise<void> {
  for (const table of ["portal_synonyms_state", "portal_synonyms_off", "portal_synonyms"]) await knex.schema.dropTable(table);
}
