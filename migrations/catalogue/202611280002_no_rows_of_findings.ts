import type { Knex } from "knex";

/** What the rules find stands with the version now. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.dropTable("catalogue_health");
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.createTable("catalogue_health", (t) => {
    t.bigInteger("version_id").notNullable().references("id").inTable("catalogue_item_versions").onDelete("cascade");
    t.text("rule").notNullable();
    t.text("severity").notNullable().checkIn(["error", "warning"]);
    t.primary(["version_id", "rule"]);
    t.index(["rule", "version_id"]);
  });
}
