import type { Knex } from "knex";

/** What the administration of accounts needs: how to reach a person, how long an activation code lasts, and what a person has ever done. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable("core_staff", (t) => {
    t.text("phone").notNullable().defaultTo("");
    // The password is a code that the administrator handed over; empty once the person has chosen one.
    t.timestamp("activation_expires_at");
  });
  await knex.raw("create index core_staff_by_name on core_staff (name text_pattern_ops)");
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw("drop index core_staff_by_name");
  await knex.schema.alterTable("core_staff", (t) => {
    t.dropColumn("activation_expires_at");
    t.dropColumn("phone");
  });
}
