import type { Knex } from "knex";

/** Workbooks that were uploaded: what is in them row by row, what is wrong at which cell, and what became of each row. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable("catalogue_imports", (t) => {
    t.specificType("id", "bigint generated always as identity").primary();
    t.bigInteger("owner_id").notNullable().references("core_staff.id").index();
    t.text("file_id").references("core_files.id").index();
    t.text("file_name").notNullable();
    t.text("state").notNullable().defaultTo("checking").checkIn(["checking", "checked", "running", "done", "unreadable"]);
    t.bigInteger("work_id");
    t.jsonb("sheets").notNullable().defaultTo("[]");
    t.timestamp("created_at").notNullable();
    t.timestamp("ended_at");
  });
  await knex.schema.createTable("catalogue_import_lines", (t) => {
    t.bigInteger("import_id").notNullable().references("id").inTable("catalogue_imports").onDelete("cascade");
    t.smallint("sheet").notNullable();
    t.integer("line").notNullable();
    t.text("item_key").notNullable();
    // Lines about items; the others are rows of their parts.
    t.boolean("is_item").notNullable();
    t.jsonb("cells").notNullable();
    t.text("outcome").notNullable().defaultTo("");
    t.primary(["import_id", "sheet", "line"]);
  });
  await knex.raw("create index catalogue_import_lines_items on catalogue_import_lines (import_id, sheet, line) where is_item");
  await knex.raw("create index catalogue_import_lines_parts on catalogue_import_lines (import_id, item_key) where not is_item");
  await knex.schema.createTable("catalogue_import_faults", (t) => {
    t.specificType("id", "bigint generated always as identity").primary();
    t.bigInteger("import_id").notNullable().references("id").inTable("catalogue_imports").onDelete("cascade");
    t.smallint("sheet").notNullable();
    t.integer("line").notNullable();
    // Counted from 0; -1: the whole row.
    t.smallint("cell").notNullable();
    t.text("label").notNullable();
    t.text("message").notNullable();
    // error: the row is not imported; hint: it is, but should be looked at.
    t.text("kind").notNullable().checkIn(["error", "hint"]);
    t.index(["import_id", "kind", "sheet", "line", "cell"]);
  });
}

export async function down(knex: Knex): Promise<void> {
  for (const table of ["catalogue_import_faults", "catalogue_import_lines", "catalogue_imports"]) await knex.schema.dropTable(table);
}
