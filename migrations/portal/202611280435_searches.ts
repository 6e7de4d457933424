import type { Knex } from "knex";

/**
 * What the public searches and what it opens then: texts, days and numbers, and nothing about who it was. `kind`: a text that is kept, the searches of a
 * day whose text holds something personal, those beyond the number of new texts that a day may bring.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable("portal_searches", (t) => {
    t.date("day").notNullable();
    t.text("kind").notNullable();
    t.text("text").notNullable();
    t.integer("found").notNullable();
    t.integer("none").notNullable();
    t.integer("hits").notNullable();
    t.primary(["day", "kind", "text"]);
    t.check("kind in ('text', 'personal', 'more') and (kind = 'text') = (text <> '') and char_length(text) <= 40");
    t.check("found >= 0 and none >= 0 and found + none > 0 and hits >= 0");
  });
  await knex.schema.createTable("portal_opened", (t) => {
    t.date("day").notNullable();
    t.text("text").notNullable();
    t.bigInteger("item_id").notNullable();
    t.integer("times").notNullable();
    t.primary(["day", "text", "item_id"]);
    t.check("text <> '' and times > 0");
  });
  await knex.schema.createTable("portal_lifts", (t) => {
    t.text("text").notNullable();
    t.bigInteger("item_id").notNullable();
    t.specificType("lift", "real").notNullable();
    t.primary(["text", "item_id"]);
    t.check("lift > 0 and lift <= 1");
  });
  await knex.schema.createTable("portal_link_keys", (t) => {
    t.boolean("one").primary().defaultTo(true);
    t.text("secret").notNullable();
    t.check("one and length(secret) >= 32");
  });
}

export async function down(knex: Knex): Promise<void> {
  for (const table of ["portal_link_keys", "portal_lifts", "portal_opened", "portal_searches"]) await knex.schema.dropTable(table);
}
