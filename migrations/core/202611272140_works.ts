import type { Knex } from "knex";

/** 我的任务: long work with its progress, its result, and how often it had to be begun. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable("core_works", (t) => {
    t.specificType("id", "bigint generated always as identity").primary();
    t.text("kind").notNullable();
    t.text("title").notNullable();
    t.bigInteger("owner_id").notNullable().references("core_staff.id");
    t.jsonb("input").notNullable();
    t.text("state").notNullable().defaultTo("queued");
    t.integer("done").notNullable().defaultTo(0);
    t.integer("total").notNullable().defaultTo(0);
    t.text("message").notNullable().defaultTo("");
    t.text("next_href").notNullable().defaultTo("");
    t.text("next_text").notNullable().defaultTo("");
    t.text("file_id").references("core_files.id");
    t.integer("runs").notNullable().defaultTo(0);
    t.timestamp("created_at").notNullable();
    t.timestamp("started_at");
    t.timestamp("heartbeat_at");
    t.timestamp("ended_at");
    t.index(["owner_id", "id"]);
    t.index("file_id");
  });
  await knex.raw("alter table core_works add constraint core_works_state check (state in ('queued', 'running', 'done', 'failed', 'cancelled'))");
  await knex.raw("create index core_works_open on core_works (owner_id) where state in ('queued', 'running')");
  await knex.raw("create index core_works_heartbeat on core_works (heartbeat_at) where state = 'running'");
  await knex.raw("create index core_works_ended on core_works (ended_at) where ended_at is not null");
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable("core_works");
}
