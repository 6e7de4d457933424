import type { Knex } from "knex";

/**
 * A half-filled form belongs to a draft of an item, to a 目录 that is there, or to a new one of a type: one of the three, and of each a person
 * keeps one. It goes with what it belongs to.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable("catalogue_kept_forms", (t) => { t.dropPrimary(); });
  await knex.schema.alterTable("catalogue_kept_forms", (t) => {
    t.setNullable("version_id");
    t.bigInteger("entry_id").references("id").inTable("catalogue_entries").onDelete("cascade");
    t.text("new_type");
    t.check("num_nonnulls(version_id, entry_id, new_type) = 1", undefined, "catalogue_kept_forms_one_subject");
    t.index("entry_id");
  });
  await knex.raw("alter table catalogue_kept_forms add constraint catalogue_kept_forms_one_each unique nulls not distinct (version_id, entry_id, new_type, staff_id)");
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw("alter table catalogue_kept_forms drop constraint catalogue_kept_forms_one_each");
  await knex("catalogue_kept_forms").whereNull("version_id").delete();
  await knex.schema.alterTable("catalogue_kept_forms", (t) => {
    t.dropChecks("catalogue_kept_forms_one_subject");
    t.dropColumn("entry_id");
    t.dropColumn("new_type");
    t.dropNullable("version_id");
  });
  await knex.schema.alterTable("catalogue_kept_forms", (t) => { t.primary(["version_id", "staff_id"]); });
}
