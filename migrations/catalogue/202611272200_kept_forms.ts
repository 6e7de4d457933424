import type { Knex } from "knex";

/** What is typed into a draft before anybody saves it, and who has a draft open: both belong to a person and go with the draft. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable("catalogue_kept_forms", (t) => {
    t.bigInteger("version_id").notNullable().references("id").inTable("catalogue_item_versions").onDelete("cascade");
    t.bigInteger("staff_id").notNullable().references("id").inTable("core_staff").onDelete("cascade");
    // The save that the form was opened on; when the draft has moved on, both are shown side by side.
    t.integer("revision").notNullable();
    // Per element a mark of what stood there when the form was opened: tells who of two people changed what.
    t.text("marks").notNullable().defaultTo("");
    t.jsonb("words").notNullable();
    t.timestamp("kept_at").notNullable();
    t.primary(["version_id", "staff_id"]);
  });
  await knex.schema.createTable("catalogue_draft_visitors", (t) => {
    t.bigInteger("version_id").notNullable().references("id").inTable("catalogue_item_versions").onDelete("cascade");
    t.bigInteger("staff_id").notNullable().references("id").inTable("core_staff").onDelete("cascade");
    t.timestamp("seen_at").notNullable();
    t.primary(["version_id", "staff_id"]);
    t.index("seen_at");
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable("catalogue_draft_visitors");
  await knex.schema.dropTable("catalogue_kept_forms");
}
