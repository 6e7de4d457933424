import type { Knex } from "knex";

/** Departments that were merged into another, by the number they had: old links go on leading somewhere, and the log can still be asked for them by name. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable("core_departments_merged", (t) => {
    t.bigInteger("id").primary();
    t.bigInteger("into_id").notNullable().references("id").inTable("core_departments").onDelete("cascade").index();
    t.text("name").notNullable().index();
    t.timestamp("merged_at").notNullable();
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable("core_departments_merged");
}
