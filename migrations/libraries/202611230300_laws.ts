import type { Knex } from "knex";

/** 法律法规库: laws and their articles. A law has no department of its own; `department_id` says who added it by hand. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable("libraries_laws", (t) => {
    t.specificType("id", "bigint generated always as identity").primary();
    t.text("title").notNullable();
    t.text("short_title").notNullable().defaultTo("");
    t.text("level").notNullable();
    t.text("doc_no").notNullable().defaultTo("");
    t.text("issuer").notNullable().defaultTo("");
    t.date("published_on");
    t.date("effective_on");
    t.date("expires_on");
    t.text("status").notNullable();
    t.bigInteger("superseded_by").references("id").inTable("libraries_laws");
    t.jsonb("history").notNullable().defaultTo("[]");
    t.jsonb("doubts").notNullable().defaultTo("[]");
    t.bigInteger("department_id").references("id").inTable("core_departments");
    t.text("external_id").unique();
    t.text("fingerprint").notNullable().defaultTo("");
    t.integer("article_count").notNullable().defaultTo(0);
    t.integer("revision").notNullable().defaultTo(1);
    t.timestamp("updated_at").notNullable();
    t.check("status in ('有效', '失效', '已被新版取代', '尚未施行', '待核实')");
    t.check("superseded_by <> id");
    t.index("title");
    t.index("short_title");
    t.index("superseded_by");
    t.index("department_id");
  });
  // Two revisions of one law differ in their dates; the same law typed in twice does not. "coalesce" because unknown dates are equal here.
  await knex.raw(`
    create unique index libraries_laws_natural_key
    on libraries_laws (title, coalesce(effective_on, '-infinity'), coalesce(published_on, '-infinity'))`);
  await knex.raw("create index libraries_laws_newest on libraries_laws (effective_on desc nulls last, id desc)");
  await knex.schema.createTable("libraries_articles", (t) => {
    t.bigInteger("law_id").notNullable().references("id").inTable("libraries_laws").onDelete("cascade");
    t.integer("seq").notNullable();
    t.text("no").notNullable();
    t.text("part").notNullable().defaultTo("");
    t.text("chapter").notNullable().defaultTo("");
    t.text("section").notNullable().defaultTo("");
    t.text("text").notNullable();
    t.primary(["law_id", "seq"]);
    t.index(["law_id", "no"]);
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable("libraries_articles");
  await knex.schema.dropTable("libraries_laws");
}
