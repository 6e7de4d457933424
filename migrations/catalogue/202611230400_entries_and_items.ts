import type { Knex } from "knex";

/** 目录 and 事项 as stable rows: what keeps its id for ever, whatever its versions say. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable("catalogue_entries", (t) => {
    t.specificType("id", "bigint generated always as identity").primary();
    t.text("region_code").notNullable().references("code").inTable("core_regions");
    t.bigInteger("department_id").notNullable().references("id").inTable("core_departments");
    t.text("type_code").notNullable();
    // 基本编码 (12); a 目录 taken over from an old system may have none.
    t.text("base_code").unique();
    t.text("name").notNullable();
    t.boolean("has_basics").notNullable().defaultTo(false);
    t.jsonb("elements").notNullable().defaultTo("{}");
    t.integer("position").notNullable().defaultTo(0);
    t.smallint("state").notNullable().defaultTo(1);
    t.date("plan_effective_on");
    t.date("plan_cancel_on");
    t.integer("revision").notNullable().defaultTo(1);
    t.timestamp("updated_at").notNullable();
    t.bigInteger("updated_by").references("id").inTable("core_staff");
    t.check("state in (1, 2, 3)");
    t.check("name <> ''");
    t.index(["department_id", "type_code", "position", "id"]);
    t.index(["region_code", "type_code", "position", "id"]);
    t.index(["type_code", "position", "id"]);
  });
  await knex.schema.createTable("catalogue_items", (t) => {
    t.specificType("id", "bigint generated always as identity").primary();
    t.bigInteger("entry_id").references("id").inTable("catalogue_entries");
    t.text("region_code").notNullable().references("code").inTable("core_regions");
    t.bigInteger("department_id").notNullable().references("id").inTable("core_departments");
    t.text("type_code").notNullable();
    t.text("base_code").notNullable().defaultTo("");
    // 实施编码 (31) or 业务办理项编码 (33); nobody else has it, now or ever (see catalogue_code_history).
    t.text("task_code").unique();
    t.text("local_task_code").notNullable().defaultTo("");
    t.integer("position").notNullable().defaultTo(0);
    t.timestamp("created_at").notNullable();
    t.check("task_code <> ''");
    t.index(["entry_id", "position", "id"]);
    t.index("department_id");
    t.index("region_code");
  });
  await knex.raw("create index catalogue_items_local_code on catalogue_items (local_task_code) where local_task_code <> ''");
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable("catalogue_items");
  await knex.schema.dropTable("catalogue_entries");
}
