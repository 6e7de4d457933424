import type { Knex } from "knex";

/**
 * What an import changes in the items that are there, element by element: read before it is confirmed, and kept with its report. `done`: it
 * has been changed. The item may be gone by then, so it is no foreign key.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable("catalogue_import_changes", (t) => {
    t.bigInteger("import_id").notNullable().references("id").inTable("catalogue_imports").onDelete("cascade");
    t.boolean("done").notNullable();
    t.smallint("sheet").notNullable();
    t.integer("line").notNullable();
    // In the order of the dictionary.
    t.smallint("position").notNullable();
    t.bigInteger("item_id").notNullable();
    t.text("label").notNullable();
    // Both sides as they are compared everywhere.
    t.jsonb("sides").notNullable();
    t.primary(["import_id", "done", "sheet", "line", "position"]);
  });
  await knex.schema.alterTable("catalogue_imports", (t) => {
    // The check has found no row that could be imported.
    t.boolean("nothing").notNullable().defaultTo(false);
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable("catalogue_imports", (t) => { t.dropColumn("nothing"); });
  await knex.schema.dropTable("catalogue_import_changes");
}
