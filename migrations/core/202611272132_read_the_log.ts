import type { Knex } from "knex";

const INDEXES = [
  ["core_audit_by_time", "(at desc, id desc)"],
  ["core_audit_by_actor", "(actor_id, at desc, id desc)"],
  ["core_audit_by_action", "(action, at desc, id desc)"],
  ["core_audit_by_subject", "(subject, at desc, id desc)"],
  ["core_audit_by_kind", "(split_part(subject, ':', 1), at desc, id desc)"],
] as const;

/** One index for each question of the audit administrator, in the order in which the list pages: a page is a few rows of one of them. */
export async function up(knex: Knex): Promise<void> {
  for (const [name, columns] of INDEXES) await knex.raw(`create index ${name} on core_audit ${columns}`);
  await knex.raw("drop index core_audit_at_index");
  await knex.raw("drop index core_audit_subject_index");
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw("create index core_audit_at_index on core_audit (at)");
  await knex.raw("create index core_audit_subject_index on core_audit (subject)");
  for (const [name] of INDEXES) await knex.raw(`drop index ${name}`);
}
