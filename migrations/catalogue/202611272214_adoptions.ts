import type { Knex } from "knex";

/** 公共服务引入 (HLJ-2.3.2): which item was taken over from which, and the version of the source that it has last been compared with. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable("catalogue_adoptions", (t) => {
    t.bigInteger("item_id").primary().references("id").inTable("catalogue_items").onDelete("cascade");
    t.bigInteger("source_item_id").notNullable().references("id").inTable("catalogue_items");
    t.bigInteger("source_version_id").notNullable().references("id").inTable("catalogue_item_versions");
    t.timestamp("adopted_at").notNullable();
    t.bigInteger("adopted_by").references("id").inTable("core_staff");
    t.check("item_id <> source_item_id");
    t.index("source_item_id");
    t.index("source_version_id");
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable("catalogue_adoptions");
}
