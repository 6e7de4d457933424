import type { Knex } from "knex";

/**
 * Which library records were merged into which: a draft that is opened from a published version follows them. The index finds the
 * 目录 whose shared elements name a record.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable("catalogue_merged_records", (t) => {
    t.text("kind").notNullable();
    t.text("record_id").notNullable();
    t.text("into_id").notNullable();
    t.timestamp("merged_at").notNullable();
    t.primary(["kind", "record_id"]);
    t.index(["kind", "into_id"]);
  });
  await knex.raw("create index catalogue_entries_elements on catalogue_entries using gin (elements jsonb_path_ops)");
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw("drop index catalogue_entries_elements");
  await knex.schema.dropTable("catalogue_merged_records");
}
