import type { Knex } from "knex";

/** 事项认定 (HLJ-2.4.1): whether an item is 依申请政务服务事项, with who decided it when and why. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable("catalogue_recognitions", (t) => {
    t.bigInteger("item_id").primary().references("id").inTable("catalogue_items").onDelete("cascade");
    t.boolean("is_service").notNullable();
    t.text("reason").notNullable();
    t.text("basis").notNullable().defaultTo("");
    t.timestamp("decided_at").notNullable();
    t.bigInteger("decided_by").notNullable().references("id").inTable("core_staff");
    t.check("reason <> ''");
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable("catalogue_recognitions");
}
