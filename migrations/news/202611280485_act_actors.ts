import type { Knex } from "knex";

/** Who did it, and not only by the name: two people may have the same one. Empty for what was done before. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable("news_acts", (t) => { t.bigInteger("actor_id").references("id").inTable("core_staff"); });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable("news_acts", (t) => { t.dropColumn("actor_id"); });
}
