import type { Knex } from "knex";

const WATCHED = ["core_parameters", "core_calendar_days", "core_calendar_years"];

/**
 * One number that moves with every change of what administrators set, whoever makes it: each process compares it with the one it knows
 * and reads again when they differ. A row and not a sequence, because a sequence is seen before the change behind it is committed.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table core_settings_revision (only_row boolean primary key default true check (only_row), revision bigint not null default 0);
    insert into core_settings_revision default values;
    create function core_settings_changed() returns trigger language plpgsql as $$
      begin update core_settings_revision set revision = revision + 1; return null; end $$;
  `);
  for (const table of WATCHED) {
    await knex.raw(`create trigger ${table}_changed after insert or update or delete or truncate on ${table} for each statement execute function core_settings_changed()`);
  }
  await knex.schema.alterTable("core_parameters", (t) => { t.text("changed_by").notNullable().defaultTo(""); });
  // The announcement behind a year, “国办发明电〔2025〕7号”, and who entered it when.
  await knex.schema.alterTable("core_calendar_years", (t) => {
    t.text("source").notNullable().defaultTo("");
    t.text("entered_by").notNullable().defaultTo("");
    t.timestamp("entered_at");
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable("core_calendar_years", (t) => { t.dropColumns("source", "entered_by", "entered_at"); });
  await knex.schema.alterTable("core_parameters", (t) => { t.dropColumn("changed_by"); });
  for (const table of WATCHED) await knex.raw(`drop trigger ${table}_changed on ${table}`);
  await knex.raw("drop function core_settings_changed(); drop table core_settings_revision;");
}
