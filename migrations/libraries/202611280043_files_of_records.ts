import type { Knex } from "knex";

const FILES = { libraries_documents: ["file_id"], libraries_materials: ["blank_form_id", "sample_id"] } as const;

/** The nightly removal of files that nobody uses asks who refers to them. */
export async function up(knex: Knex): Promise<void> {
  for (const [table, columns] of Object.entries(FILES)) await knex.schema.alterTable(table, (t) => { for (const column of columns) t.index(column); });
}

export async function down(knex: Knex): Promise<void> {
  for (const [table, columns] of Object.entries(FILES)) await knex.schema.alterTable(table, (t) => { for (const column of columns) t.dropIndex(column); });
}
