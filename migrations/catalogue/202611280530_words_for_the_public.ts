import type { Knex } from "knex";

/** 向公众说明: what people read who still hold the code of an item that was abolished, beside the reason that reviewers read. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable("catalogue_requests", (t) => { t.text("notice").notNullable().defaultTo(""); });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable("catalogue_requests", (t) => { t.dropColumn("notice"); });
}
