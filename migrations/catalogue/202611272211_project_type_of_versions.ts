import type { Knex } from "knex";

/** The versions that are there already say their 办件类型 too. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    update catalogue_item_versions v set project_type = c.elements ->> 'project_type'
    from catalogue_item_contents c where c.version_id = v.id and jsonb_typeof(c.elements -> 'project_type') = 'string'`);
}

export async function down(): Promise<void> {
  // The column goes with the schema step before this one.
}
