import type { Knex } from "knex";

/** 帮助文档 with the earlier texts of each page, and 投诉建议 of staff about the system. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable("handbook_pages", (t) => {
    t.specificType("id", "bigint generated always as identity").primary();
    t.text("title").notNullable();
    t.text("body").notNullable();
    t.specificType("roles", "text[]").notNullable().defaultTo("{}");
    t.specificType("addresses", "text[]").notNullable().defaultTo("{}");
    t.integer("position").notNullable().defaultTo(0);
    t.integer("revision").notNullable().defaultTo(1);
    t.timestamp("saved_at").notNullable();
    t.text("saved_by").notNullable();
    t.check("title <> ''");
  });
  await knex.schema.createTable("handbook_page_versions", (t) => {
    t.bigInteger("page_id").notNullable().references("id").inTable("handbook_pages").onDelete("cascade");
    t.integer("revision").notNullable();
    t.text("title").notNullable();
    t.text("body").notNullable();
    t.timestamp("saved_at").notNullable();
    t.text("saved_by").notNullable();
    t.primary(["page_id", "revision"]);
  });
  await knex.schema.createTable("handbook_requests", (t) => {
    t.specificType("id", "bigint generated always as identity").primary();
    t.text("kind").notNullable();
    t.text("title").notNullable();
    t.text("body").notNullable();
    t.text("contact").notNullable().defaultTo("");
    t.text("file_id").references("id").inTable("core_files");
    t.bigInteger("asker_id").notNullable().references("id").inTable("core_staff").index();
    t.text("asker_name").notNullable();
    t.text("asker_unit").notNullable();
    t.timestamp("asked_at").notNullable();
    t.text("state").notNullable().defaultTo("open");
    t.text("answer").notNullable().defaultTo("");
    t.text("answered_by").notNullable().defaultTo("");
    t.timestamp("answered_at");
    t.index(["state", "asked_at"]);
    t.check("kind in ('complaint', 'suggestion', 'question') and state in ('open', 'answered', 'closed') and title <> '' and body <> ''");
    t.check("(state = 'open') = (answer = '') or state = 'closed'");
  });
}

export async function down(knex: Knex): Promise<void> {
  for (const table of ["handbook_requests", "handbook_page_versions", "handbook_pages"]) await knex.schema.dropTable(table);
}
