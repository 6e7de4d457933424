import type { Knex } from "knex";

/** 分组 (YN-2.1.6.1): folders that a department keeps under a 目录. An item is in one or in none; a folder that goes lets its items go. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable("catalogue_groups", (t) => {
    t.specificType("id", "bigint generated always as identity").primary();
    t.bigInteger("entry_id").notNullable().references("id").inTable("catalogue_entries").onDelete("cascade");
    t.bigInteger("department_id").notNullable().references("id").inTable("core_departments");
    t.text("name").notNullable();
    t.integer("position").notNullable().defaultTo(0);
    t.timestamp("created_at").notNullable();
    t.bigInteger("created_by").references("id").inTable("core_staff");
    t.check("name <> ''");
    t.unique(["entry_id", "department_id", "name"]);
    t.index(["department_id", "entry_id", "position", "id"]);
  });
  await knex.schema.alterTable("catalogue_items", (t) => {
    t.bigInteger("group_id").references("id").inTable("catalogue_groups").onDelete("set null");
  });
  await knex.raw("create index catalogue_items_group on catalogue_items (group_id) where group_id is not null");
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable("catalogue_items", (t) => { t.dropColumn("group_id"); });
  await knex.schema.dropTable("catalogue_groups");
}
