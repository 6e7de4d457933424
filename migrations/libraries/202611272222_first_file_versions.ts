import type { Knex } from "knex";

/** What every document shows today is the newest of its file versions; earlier ones were not kept. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    insert into libraries_document_files (document_id, version, file_id, uploaded_at)
    select id, file_version, file_id, updated_at from libraries_documents`);
}

export async function down(knex: Knex): Promise<void> {
  await knex("libraries_document_files").delete();
}
