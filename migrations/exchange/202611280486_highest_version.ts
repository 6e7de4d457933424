import type { Knex } from "knex";

/** Which version of an item was told of last is asked while other writers wait. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable("exchange_changes", (t) => { t.index(["item_id", "version"], "exchange_changes_versions"); });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable("exchange_changes", (t) => { t.dropIndex([], "exchange_changes_versions"); });
}
