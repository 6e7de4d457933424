import type { Knex } from "knex";

/** The nightly removal of files that nobody uses asks who refers to them. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable("guide_prints", (t) => { t.index("file_id"); });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable("guide_prints", (t) => { t.dropIndex("file_id"); });
}
