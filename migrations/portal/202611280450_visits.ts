import type { Knex } from "knex";

/** How often the guide of an item was opened on a day, and the items that were opened most of late. Nothing of who opened them. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable("portal_visits", (t) => {
    t.bigInteger("item_id").notNullable();
    t.date("day").notNullable();
    t.integer("visits").notNullable();
    t.primary(["day", "item_id"]);
    t.check("visits > 0");
  });
  await knex.schema.createTable("portal_popular", (t) => {
    t.bigInteger("item_id").primary();
    t.integer("visits").notNullable();
    t.text("region_code").notNullable();
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable("portal_popular");
  await knex.schema.dropTable("portal_visits");
}
