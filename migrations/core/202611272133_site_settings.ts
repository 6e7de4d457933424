import type { Knex } from "knex";

/** What administrators set without a new start: parameters, days of the calendar, and documents on the sign-in page. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable("core_parameters", (t) => {
    t.text("id").primary();
    t.jsonb("value").notNullable();
    t.timestamp("changed_at").notNullable();
  });
  await knex.schema.createTable("core_calendar_days", (t) => {
    t.date("day").primary();
    t.boolean("is_workday").notNullable();
    t.text("name").notNullable().defaultTo("");
  });
  // Years whose announcement has been entered completely.
  await knex.schema.createTable("core_calendar_years", (t) => {
    t.smallint("year").primary();
    t.check("year between 2000 and 2199");
  });
  await knex.schema.createTable("core_sign_in_documents", (t) => {
    t.specificType("id", "bigint generated always as identity").primary();
    t.text("title").notNullable();
    t.text("file_id").notNullable().references("id").inTable("core_files");
    t.integer("position").notNullable().defaultTo(0);
    t.timestamp("added_at").notNullable();
    t.check("title <> ''");
  });
}

export async function down(knex: Knex): Promise<void> {
  for (const table of ["core_sign_in_documents", "core_calendar_years", "core_calendar_days", "core_parameters"]) await knex.schema.dropTable(table);
}
