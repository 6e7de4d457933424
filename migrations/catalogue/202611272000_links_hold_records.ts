import type { Knex } from "knex";

const LIBRARIES = { laws: "law", materials: "material", documents: "document", windows: "window", systems: "system" } as const;

/**
 * A link holds its library record: one foreign key per library, over a column that the database fills from kind and id. Choosing a
 * record and deleting it in the same instant then ends with one of the two refused.
 */
export async function up(knex: Knex): Promise<void> {
  for (const [kind, one] of Object.entries(LIBRARIES)) {
    await knex.raw(`alter table catalogue_version_links add column ${one}_id bigint
      generated always as (case when kind = '${kind}' then record_id::bigint end) stored references libraries_${kind} (id)`);
    await knex.raw(`create index catalogue_version_links_${one} on catalogue_version_links (${one}_id) where ${one}_id is not null`);
  }
}

export async function down(knex: Knex): Promise<void> {
  for (const one of Object.values(LIBRARIES)) await knex.raw(`alter table catalogue_version_links drop column ${one}_id`);
}
