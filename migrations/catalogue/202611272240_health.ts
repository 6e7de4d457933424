import type { Knex } from "knex";

/** 事项体检: what the rules find in the version of an item that lists show; made anew whenever it or a library record changes. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable("catalogue_health", (t) => {
    t.bigInteger("version_id").notNullable().references("id").inTable("catalogue_item_versions").onDelete("cascade");
    t.text("rule").notNullable();
    t.text("severity").notNullable().checkIn(["error", "warning"]);
    t.primary(["version_id", "rule"]);
    t.index(["rule", "version_id"]);
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable("catalogue_health");
}
