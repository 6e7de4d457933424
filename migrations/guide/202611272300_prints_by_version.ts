import type { Knex } from "knex";

/** Deleting a draft asks whether a print of it is kept: that must not read all prints. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable("guide_prints", (t) => { t.index("version_id"); });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable("guide_prints", (t) => { t.dropIndex("version_id"); });
}
