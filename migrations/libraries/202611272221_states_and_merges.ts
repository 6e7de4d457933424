import type { Knex } from "knex";

const KEPT = ["libraries_materials", "libraries_documents", "libraries_windows", "libraries_systems"];

/**
 * 停用 and 合并: a disabled record is no longer offered; a merged one stays as a shadow that names the record it went into, because
 * published versions go on pointing to it. Laws are not disabled but abolished (废止), with a reason.
 */
export async function up(knex: Knex): Promise<void> {
  for (const table of KEPT) {
    await knex.schema.alterTable(table, (t) => {
      t.text("state").notNullable().defaultTo("active");
      t.text("state_reason").notNullable().defaultTo("");
      t.bigInteger("merged_into").references("id").inTable(table);
      t.check("state in ('active', 'disabled', 'merged')", [], `${table}_known_state`);
      t.check("(state = 'merged') = (merged_into is not null)", [], `${table}_shadow`);
      t.index("merged_into");
      t.index("department_id");
    });
  }
  await knex.schema.alterTable("libraries_laws", (t) => {
    t.bigInteger("merged_into").references("id").inTable("libraries_laws");
    t.text("abolish_reason").notNullable().defaultTo("");
    t.index("merged_into");
  });
  await knex.schema.alterTable("libraries_windows", (t) => {
    t.decimal("longitude", 9, 6);
    t.decimal("latitude", 8, 6);
    t.check("(longitude is null) = (latitude is null)", [], "libraries_windows_point");
  });
  await knex.schema.alterTable("libraries_systems", (t) => {
    t.text("phone").notNullable().defaultTo("");
    t.text("health_url").notNullable().defaultTo("");
  });
  await knex.schema.createTable("libraries_document_files", (t) => {
    t.bigInteger("document_id").notNullable().references("id").inTable("libraries_documents").onDelete("cascade");
    t.integer("version").notNullable();
    t.text("file_id").notNullable().references("id").inTable("core_files").index();
    t.timestamp("uploaded_at").notNullable();
    t.bigInteger("uploaded_by").references("id").inTable("core_staff");
    // The name at the time, "" for files from before this table and for the demo's.
    t.text("uploaded_by_name").notNullable().defaultTo("");
    t.integer("restored_from");
    t.primary(["document_id", "version"]);
    t.check("version > 0");
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable("libraries_document_files");
  await knex.schema.alterTable("libraries_systems", (t) => { t.dropColumns("phone", "health_url"); });
  await knex.schema.alterTable("libraries_windows", (t) => { t.dropColumns("longitude", "latitude"); });
  await knex.schema.alterTable("libraries_laws", (t) => { t.dropColumns("merged_into", "abolish_reason"); });
  for (const table of KEPT) {
    await knex.schema.alterTable(table, (t) => {
      t.dropIndex("department_id");
      t.dropColumns("merged_into", "state_reason", "state");
    });
  }
}
