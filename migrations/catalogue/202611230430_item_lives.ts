import type { Knex } from "knex";

/** What hangs on a version or an item: links to the libraries, the acts of its life, its former codes, and where imports left off. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable("catalogue_version_links", (t) => {
    t.specificType("id", "bigint generated always as identity").primary();
    t.bigInteger("version_id").notNullable().references("id").inTable("catalogue_item_versions").onDelete("cascade");
    t.text("element").notNullable();
    t.text("kind").notNullable();
    t.text("record_id").notNullable();
    t.text("article_no").notNullable().defaultTo("");
    t.unique(["version_id", "element", "kind", "record_id", "article_no"]);
    t.index(["kind", "record_id"]);
  });
  await knex.schema.createTable("catalogue_code_history", (t) => {
    t.specificType("id", "bigint generated always as identity").primary();
    t.text("old_code").notNullable();
    t.bigInteger("item_id").references("id").inTable("catalogue_items").onDelete("set null");
    // replaced: the item has another code now; released: a deleted draft had it, and nobody gets it again.
    t.text("kind").notNullable().checkIn(["replaced", "released"]);
    t.text("reason").notNullable();
    t.timestamp("changed_at").notNullable();
    t.index("item_id");
  });
  await knex.raw("create index catalogue_code_history_old on catalogue_code_history (old_code text_pattern_ops)");
  await knex.schema.createTable("catalogue_acts", (t) => {
    t.specificType("id", "bigint generated always as identity").primary();
    t.bigInteger("item_id").notNullable().references("id").inTable("catalogue_items").onDelete("cascade");
    t.bigInteger("version_id").notNullable().references("id").inTable("catalogue_item_versions").onDelete("cascade");
    t.text("action").notNullable();
    t.text("from_state").notNullable().defaultTo("");
    t.text("to_state").notNullable();
    t.bigInteger("actor_id").references("id").inTable("core_staff");
    // The name at the time: people change departments and names, the record does not.
    t.text("actor_name").notNullable();
    t.text("opinion").notNullable().defaultTo("");
    t.timestamp("at").notNullable();
    t.index(["item_id", "id"]);
    t.index("version_id");
  });
  await knex.schema.createTable("catalogue_import_rows", (t) => {
    t.text("source").notNullable();
    t.text("external_key").notNullable();
    t.bigInteger("item_id").notNullable().references("id").inTable("catalogue_items").onDelete("cascade");
    t.bigInteger("version_id").references("id").inTable("catalogue_item_versions").onDelete("set null");
    t.text("fingerprint").notNullable();
    t.timestamp("imported_at").notNullable();
    t.primary(["source", "external_key"]);
    t.index("item_id");
    t.index("version_id");
  });
}

export async function down(knex: Knex): Promise<void> {
  for (const table of ["catalogue_import_rows", "catalogue_acts", "catalogue_code_history", "catalogue_version_links"]) {
    await knex.schema.dropTable(table);
  }
}
