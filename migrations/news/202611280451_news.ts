import type { Knex } from "knex";

/** 政务信息: columns, articles with their versions, what was done with them, and the files that hang on a version. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable("news_columns", (t) => {
    t.specificType("id", "bigint generated always as identity").primary();
    t.text("name").notNullable().unique();
    t.text("note").notNullable().defaultTo("");
    t.integer("position").notNullable().defaultTo(0);
    t.boolean("is_open").notNullable().defaultTo(true);
    t.check("name <> ''");
  });
  await knex.schema.createTable("news_articles", (t) => {
    t.specificType("id", "bigint generated always as identity").primary();
    t.bigInteger("department_id").notNullable().references("id").inTable("core_departments").index();
  });
  await knex.schema.createTable("news_versions", (t) => {
    t.specificType("id", "bigint generated always as identity").primary();
    t.bigInteger("article_id").notNullable().references("id").inTable("news_articles").onDelete("cascade");
    t.integer("number").notNullable();
    t.text("state").notNullable();
    t.boolean("head").notNullable().defaultTo(true);
    t.bigInteger("column_id").notNullable().references("id").inTable("news_columns");
    t.text("title").notNullable();
    t.text("summary").notNullable();
    t.text("body").notNullable();
    t.text("source").notNullable();
    t.date("shown_on");
    t.boolean("pinned").notNullable();
    t.specificType("writers", "bigint[]").notNullable();
    t.bigInteger("author_id").notNullable().references("id").inTable("core_staff");
    t.text("author_name").notNullable();
    t.integer("revision").notNullable().defaultTo(1);
    t.timestamp("changed_at").notNullable();
    t.unique(["article_id", "number"]);
    t.check("state in ('draft', 'waiting', 'returned', 'published', 'withdrawn', 'replaced') and title <> '' and body <> ''");
    t.check("state <> 'published' or shown_on is not null");
  });
  await knex.raw("create unique index news_versions_one_public on news_versions (article_id) where state = 'published'");
  await knex.raw("create unique index news_versions_one_head on news_versions (article_id) where head");
  await knex.raw("create index news_versions_public on news_versions (pinned desc, shown_on desc, article_id desc) where state = 'published'");
  await knex.raw("create index news_versions_of_column on news_versions (column_id, state)");
  await knex.raw("create index news_versions_heads on news_versions (state, changed_at desc) where head");
  await knex.schema.createTable("news_acts", (t) => {
    t.specificType("id", "bigint generated always as identity").primary();
    t.bigInteger("article_id").notNullable().references("id").inTable("news_articles").onDelete("cascade").index();
    t.integer("number").notNullable();
    t.text("act").notNullable();
    t.text("actor").notNullable();
    t.text("reason").notNullable();
    t.timestamp("at").notNullable();
  });
  await knex.schema.createTable("news_files", (t) => {
    t.bigInteger("version_id").notNullable().references("id").inTable("news_versions").onDelete("cascade");
    t.text("file_id").notNullable().references("id").inTable("core_files");
    t.primary(["version_id", "file_id"]);
    t.index("file_id");
  });
}

export async function down(knex: Knex): Promise<void> {
  for (const table of ["news_files", "news_acts", "news_versions", "news_articles", "news_columns"]) await knex.schema.dropTable(table);
}
