import type { Knex } from "knex";

/** What the feed of changes tells, in the order in which it may be read: one row for each version, text that changed without one, and withdrawal. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable("exchange_changes", (t) => {
    t.specificType("position", "bigint generated always as identity").primary();
    t.bigInteger("item_id").notNullable().references("id").inTable("catalogue_items").onDelete("CASCADE");
    t.text("kind").notNullable().checkIn(["published", "updated", "withdrawn"]);
    t.text("code").notNullable();
    t.text("name").notNullable();
    t.integer("version").notNullable();
    t.text("digest").notNullable();
    t.timestamp("at").notNullable();
  });
  await knex.raw("create index exchange_changes_of_item on exchange_changes (item_id, position desc)");
  // A listener may be told twice; a version is published once.
  await knex.raw("create unique index exchange_one_publication on exchange_changes (item_id, version) where kind = 'published'");
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable("exchange_changes");
}
