import type { Knex } from "knex";

/**
 * What a department has to look at because something that its items rest on has changed. The subject is that something: a law, or the
 * item that was taken over. One open task per item and subject; what became of it is kept.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable("catalogue_tasks", (t) => {
    t.specificType("id", "bigint generated always as identity").primary();
    t.text("kind").notNullable().checkIn(["law-changed", "source-changed"]);
    t.bigInteger("item_id").notNullable().references("id").inTable("catalogue_items").onDelete("cascade");
    t.bigInteger("department_id").notNullable().references("id").inTable("core_departments");
    t.text("subject").notNullable();
    t.jsonb("payload").notNullable();
    t.timestamp("created_at").notNullable();
    t.timestamp("done_at");
    t.bigInteger("done_by").references("id").inTable("core_staff");
    t.text("result").notNullable().defaultTo("");
    t.check("done_at is not null or (done_by is null and result = '')");
    t.index("item_id");
    t.index(["department_id", "done_at"]);
  });
  await knex.raw("create unique index catalogue_one_open_task on catalogue_tasks (kind, item_id, subject) where done_at is null");
  await knex.raw("create index catalogue_open_tasks on catalogue_tasks (created_at desc, id desc) where done_at is null");
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable("catalogue_tasks");
}
