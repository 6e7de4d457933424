import type { Knex } from "knex";

/** The chain as configuration, remarks at single fields, kept phrases, and more kinds of decisions. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable("review_chains", (t) => {
    t.text("region_code").notNullable().references("code").inTable("core_regions");
    // "": every type that has no rule of its own here.
    t.text("type_code").notNullable().defaultTo("");
    t.boolean("has_head").notNullable();
    t.boolean("has_examine").notNullable();
    t.timestamp("updated_at").notNullable();
    t.bigInteger("updated_by").references("id").inTable("core_staff");
    t.primary(["region_code", "type_code"]);
  });
  await knex.schema.createTable("review_remarks", (t) => {
    t.specificType("id", "bigint generated always as identity").primary();
    t.bigInteger("version_id").notNullable().references("id").inTable("catalogue_item_versions").onDelete("cascade");
    t.text("element").notNullable();
    // What the element said when the remark was written: something else means that it was changed.
    t.text("seen").notNullable();
    t.text("words").notNullable();
    t.bigInteger("author_id").notNullable().references("id").inTable("core_staff");
    t.timestamp("at").notNullable();
    t.timestamp("settled_at");
    t.bigInteger("settled_by").references("id").inTable("core_staff");
    t.text("settled_how").notNullable().defaultTo("").checkIn(["", "changed", "ticked"]);
    t.check("(settled_at is null) = (settled_how = '')");
    t.check("words <> ''");
    t.index("version_id");
  });
  await knex.schema.createTable("review_phrases", (t) => {
    t.specificType("id", "bigint generated always as identity").primary();
    t.bigInteger("owner_id").notNullable().references("id").inTable("core_staff");
    // Shared ones belong to the department; `null` keeps it for its owner.
    t.bigInteger("department_id").references("id").inTable("core_departments");
    t.text("title").notNullable();
    t.text("words").notNullable();
    t.timestamp("updated_at").notNullable();
    t.check("title <> '' and words <> ''");
    t.index("owner_id");
    t.index("department_id");
  });
  await knex.raw(`alter table review_decisions drop constraint review_decisions_step_check, drop constraint review_decisions_conclusion_check,
    add constraint review_decisions_known_step check (step in ('head', 'examine', 'publish', 'abolition')),
    add constraint review_decisions_known_conclusion check (conclusion in ('pass', 'return', 'publish', 'approve-abolition', 'refuse-abolition', 'grant', 'decline'))`);
}

export async function down(knex: Knex): Promise<void> {
  await knex("review_decisions").where({ step: "head" }).orWhereIn("conclusion", ["grant", "decline"]).delete();
  await knex.raw(`alter table review_decisions drop constraint review_decisions_known_step, drop constraint review_decisions_known_conclusion,
    add constraint review_decisions_step_check check (step in ('examine', 'publish', 'abolition')),
    add constraint review_decisions_conclusion_check check (conclusion in ('pass', 'return', 'publish', 'approve-abolition', 'refuse-abolition'))`);
  for (const table of ["review_phrases", "review_remarks", "review_chains"]) await knex.schema.dropTable(table);
}
