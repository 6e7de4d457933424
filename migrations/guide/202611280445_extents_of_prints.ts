import type { Knex } from "knex";

/** A print is a content in an extent (完整版, 简版) after the answers of 情形引导; each has a check code of its own. What was printed before is the whole. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable("guide_prints", (t) => {
    t.text("extent").notNullable().defaultTo("full");
    t.jsonb("answers").notNullable().defaultTo("{}");
    t.check("extent in ('full', 'brief')", [], "guide_prints_extent");
  });
}

export async function down(knex: Knex): Promise<void> {
  // What the older program knows is the whole only.
  await knex("guide_prints").where("extent", "<>", "full").orWhereRaw("answers <> '{}'").delete();
  await knex.schema.alterTable("guide_prints", (t) => {
    t.dropChecks("guide_prints_extent");
    t.dropColumns("extent", "answers");
  });
}
