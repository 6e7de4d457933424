import type { Knex } from "knex";

/** Worker pools that are alive, by their last beat: what a pool that is not among them holds is taken from it. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable("core_workers", (t) => {
    t.text("id").primary();
    t.timestamp("seen_at").notNullable();
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable("core_workers");
}
