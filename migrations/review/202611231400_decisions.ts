import type { Knex } from "knex";

/** What reviewers have decided, for ever. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable("review_decisions", (t) => {
    t.specificType("id", "bigint generated always as identity").primary();
    t.bigInteger("version_id").notNullable().references("id").inTable("catalogue_item_versions");
    t.text("step").notNullable().checkIn(["examine", "publish", "abolition"]);
    t.text("conclusion").notNullable().checkIn(["pass", "return", "publish", "approve-abolition", "refuse-abolition"]);
    t.text("opinion").notNullable();
    t.bigInteger("actor_id").notNullable().references("id").inTable("core_staff");
    t.timestamp("at").notNullable();
    // The last day on which it was in time.
    t.date("due_on").notNullable();
    t.index(["actor_id", "at"]);
    t.index("version_id");
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable("review_decisions");
}
