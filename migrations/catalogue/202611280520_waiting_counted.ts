import type { Knex } from "knex";

/** What the inbox counts its choices by, so that they are counted without reading the versions. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`create index catalogue_waiting_counted on catalogue_item_versions (step, region_path, department_path)
    include (procedure, number, type_code, department_id, state, procedure_by, submitted_by) where step <> ''`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw("drop index catalogue_waiting_counted");
}
