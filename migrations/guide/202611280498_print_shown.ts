import type { Knex } from "knex";

/** What a print showed beside the words of its version, so that the check can name what has changed since. Nothing is known of earlier prints. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable("guide_prints", (t) => { t.jsonb("shown").notNullable().defaultTo("{}"); });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable("guide_prints", (t) => { t.dropColumn("shown"); });
}
