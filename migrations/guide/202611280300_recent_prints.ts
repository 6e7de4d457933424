import type { Knex } from "knex";

/** 最近打印: what each member of staff has had printed last, with the code and the name at that time. A few rows a person; the oldest go. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable("guide_recent_prints", (t) => {
    t.bigInteger("staff_id").notNullable().references("id").inTable("core_staff").onDelete("CASCADE");
    t.bigInteger("item_id").notNullable().references("id").inTable("catalogue_items").onDelete("CASCADE");
    t.text("code").notNullable();
    t.text("name").notNullable();
    t.timestamp("printed_at").notNullable();
    t.primary(["staff_id", "item_id"]);
    // Deleting an item asks for it.
    t.index("item_id");
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable("guide_recent_prints");
}
