import type { Knex } from "knex";

/** Workbooks that were uploaded to a library: what an import would do or has done, and what is wrong at which cell. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable("libraries_imports", (t) => {
    t.specificType("id", "bigint generated always as identity").primary();
    t.text("kind").notNullable().checkIn(["laws", "materials", "documents", "windows", "systems"]);
    t.bigInteger("owner_id").notNullable().references("core_staff.id");
    t.text("file_id").references("core_files.id").index();
    t.text("file_name").notNullable();
    t.text("state").notNullable().defaultTo("checking").checkIn(["checking", "checked", "running", "done", "unreadable"]);
    t.bigInteger("work_id");
    t.jsonb("counts").notNullable().defaultTo("{}");
    t.jsonb("faults").notNullable().defaultTo("[]");
    t.timestamp("created_at").notNullable();
    t.timestamp("ended_at");
    t.index(["owner_id", "kind", "id"]);
    t.index("created_at");
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable("libraries_imports");
}
