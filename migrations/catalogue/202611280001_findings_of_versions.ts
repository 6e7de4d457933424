import type { Knex } from "knex";

/** The versions that have been examined already say so themselves too. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    update catalogue_item_versions v set findings = h.findings, errors = h.errors
    from (select version_id, string_agg(rule, ' ' order by severity, rule) as findings, count(*) filter (where severity = 'error') as errors from catalogue_health group by version_id) h
    where h.version_id = v.id`);
}

export async function down(): Promise<void> {
  // The columns go with the schema step before this one.
}
