import type { Knex } from "knex";

/** When a file was stored: what nobody points to goes after 30 days. Files from before count from now. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable("core_files", (t) => { t.timestamp("stored_at").notNullable().defaultTo(knex.fn.now()); });
  await knex.raw("alter table core_files alter column stored_at drop default");
  await knex.schema.alterTable("core_files", (t) => { t.index("stored_at"); });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable("core_files", (t) => { t.dropColumn("stored_at"); });
}
