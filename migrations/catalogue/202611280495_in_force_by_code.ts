import type { Knex } from "knex";

/** A guide is asked for by the code of its item, whichever of the two it is: without the second index that read every version in force. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw("create index catalogue_in_force_by_code on catalogue_item_versions (task_code) where state = 'published' and task_code <> ''");
  await knex.raw("create index catalogue_in_force_by_local_code on catalogue_item_versions (local_task_code) where state = 'published' and local_task_code <> ''");
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw("drop index catalogue_in_force_by_local_code");
  await knex.raw("drop index catalogue_in_force_by_code");
}
