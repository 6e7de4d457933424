import type { Knex } from "knex";

/**
 * What guides have said: one row for each content that was ever public, with the check code that stands on its prints. Rows are
 * never removed, so that an old print can still be told from a forged one. The PDF is made on first demand and made anew when the
 * layout (`edition`) changes.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable("guide_prints", (t) => {
    t.specificType("id", "bigint generated always as identity").primary();
    t.bigInteger("item_id").notNullable().references("id").inTable("catalogue_items");
    t.bigInteger("version_id").notNullable().references("id").inTable("catalogue_item_versions");
    t.integer("version_number").notNullable();
    // As printed: the item may have another code and another name by now.
    t.text("code").notNullable();
    t.text("name").notNullable();
    t.text("fingerprint").notNullable().unique();
    t.text("check_code").notNullable().unique();
    t.text("edition").notNullable().defaultTo("");
    t.text("file_id").references("id").inTable("core_files");
    t.timestamp("made_at").notNullable();
    t.timestamp("printed_at");
    t.check("(file_id is null) = (edition = '')");
    t.check("check_code <> ''");
    t.index(["item_id", "id"]);
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable("guide_prints");
}
