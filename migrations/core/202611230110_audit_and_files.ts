import type { Knex } from "knex";

/** The audit chain, which nobody can change or shorten, the names of the stored files, counters and facts of the site. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable("core_audit", (t) => {
    t.specificType("id", "bigint generated always as identity").primary();
    t.timestamp("at").notNullable();
    t.bigInteger("actor_id");
    t.text("actor_name").notNullable();
    t.text("action").notNullable();
    t.text("subject").notNullable();
    t.jsonb("detail").notNullable();
    t.text("previous").notNullable();
    t.text("fingerprint").notNullable().unique();
    t.index("subject");
    t.index("at");
  });
  await knex.raw(`
    create function core_audit_is_append_only() returns trigger language plpgsql as $$
    begin raise exception 'core_audit is append-only'; end $$`);
  await knex.raw(`
    create trigger core_audit_no_change before update or delete on core_audit
    for each row execute function core_audit_is_append_only()`);
  await knex.raw(`
    create trigger core_audit_no_truncate before truncate on core_audit
    for each statement execute function core_audit_is_append_only()`);
  await knex.schema.createTable("core_files", (t) => {
    t.text("id").primary();
    t.text("name").notNullable();
    t.text("type").notNullable();
    t.bigInteger("size").notNullable();
    t.text("fingerprint").notNullable().index();
  });
  await knex.schema.createTable("core_rate_limits", (t) => {
    t.text("key").primary();
    t.integer("points").notNullable();
    t.bigInteger("expire");
  });
  await knex.schema.createTable("core_facts", (t) => {
    t.text("key").primary();
    t.jsonb("value").notNullable();
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable("core_facts");
  await knex.schema.dropTable("core_rate_limits");
  await knex.schema.dropTable("core_files");
  await knex.schema.dropTable("core_audit");
  await knex.raw("drop function core_audit_is_append_only");
}
