import type { Knex } from "knex";

/** What is archived is counted by 行使层级 and 办件类型 without touching the rows, as heads are (`catalogue_heads_by_project`). */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`create index catalogue_archived_by_project on catalogue_item_versions (project_type, use_level, region_path, department_path, type_code)
    where state = 'archived'`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw("drop index catalogue_archived_by_project");
}
