import type { Knex } from "knex";

/** Documents that are in the index already get their names. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    update core_search_documents set title = document #>> '{fields,title}', heading = coalesce(document #>> '{fields,group}', '')
    where document is not null`);
}

export async function down(): Promise<void> {
  // The columns go with the step before.
}
