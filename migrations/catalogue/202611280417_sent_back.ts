import type { Knex } from "knex";

/** What a version said when a reviewer sent it back the last time: whoever gets it again is shown what has changed since. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable("catalogue_sent_back", (t) => {
    t.bigInteger("version_id").primary().references("id").inTable("catalogue_item_versions").onDelete("cascade");
    t.jsonb("elements").notNullable();
    t.timestamp("at").notNullable();
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable("catalogue_sent_back");
}
