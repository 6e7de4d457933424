import type { Knex } from "knex";

/**
 * Versions: list columns as columns, the elements beside them in a table of their own, so that scanning a list never reads
 * the long texts (a row inline in a 2 kB page would make every list ten times as wide).
 */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable("catalogue_item_versions", (t) => {
    t.specificType("id", "bigint generated always as identity").primary();
    t.bigInteger("item_id").notNullable().references("id").inTable("catalogue_items").onDelete("cascade");
    t.integer("number").notNullable();
    t.text("state").notNullable().checkIn(["draft", "submitted", "examined", "published", "archived", "abolished"]);
    t.text("procedure").notNullable().defaultTo("").checkIn(["", "abolition", "move"]);
    t.text("name").notNullable();
    t.text("type_code").notNullable();
    t.bigInteger("entry_id").references("id").inTable("catalogue_entries");
    t.text("base_code").notNullable().defaultTo("");
    t.text("task_code").notNullable().defaultTo("");
    t.text("local_task_code").notNullable().defaultTo("");
    t.text("use_level").notNullable().defaultTo("");
    t.text("region_code").notNullable().references("code").inTable("core_regions");
    t.bigInteger("department_id").notNullable().references("id").inTable("core_departments");
    // Copied from core so that a list narrows by scope without joining; a department that moves carries them along.
    t.text("region_path").notNullable();
    t.text("department_path").notNullable();
    t.text("fingerprint").notNullable();
    t.smallint("missing").notNullable().defaultTo(0);
    // The one version of an item that lists show: the open one, otherwise the one in force or abolished. Kept by a trigger.
    t.boolean("head").notNullable().defaultTo(false);
    t.boolean("returned").notNullable().defaultTo(false);
    t.text("last_opinion").notNullable().defaultTo("");
    addFacts(t);
    t.unique(["item_id", "number"]);
    t.check("number > 0");
    t.check("name <> ''");
    t.check("state = 'published' or procedure <> 'abolition'");
  });
  await knex.schema.createTable("catalogue_item_contents", (t) => {
    t.bigInteger("version_id").primary().references("id").inTable("catalogue_item_versions").onDelete("cascade");
    t.jsonb("elements").notNullable();
  });
  await addIndexes(knex);
}

const addFacts = (t: Knex.CreateTableBuilder): void => {
  t.timestamp("submitted_at");
  t.bigInteger("submitted_by").references("id").inTable("core_staff");
  t.timestamp("examined_at");
  t.bigInteger("examined_by").references("id").inTable("core_staff");
  t.timestamp("published_at");
  t.bigInteger("published_by").references("id").inTable("core_staff");
  t.date("effective_on");
  t.timestamp("procedure_at");
  t.bigInteger("procedure_by").references("id").inTable("core_staff");
  // Grows with every save; a form sends back the one it was shown, so that nobody overwrites what he has not seen.
  t.integer("revision").notNullable().defaultTo(1);
  t.text("source").notNullable().defaultTo("");
  t.timestamp("created_at").notNullable();
  t.bigInteger("created_by").references("id").inTable("core_staff");
  t.timestamp("updated_at").notNullable();
  t.bigInteger("updated_by").references("id").inTable("core_staff");
};

const addIndexes = async (knex: Knex): Promise<void> => {
  const versions = "on catalogue_item_versions";
  for (const index of [
    `unique index catalogue_one_open ${versions} (item_id) where state in ('draft', 'submitted', 'examined')`,
    `unique index catalogue_one_published ${versions} (item_id) where state in ('published', 'abolished')`,
    `unique index catalogue_one_head ${versions} (item_id) where head`,
    `index catalogue_heads ${versions} (updated_at desc, id desc) where head`,
    // Wide enough to count the state buttons and the tree without touching the rows.
    `index catalogue_heads_counted ${versions} (state, type_code, region_path, department_path) where head`,
    `index catalogue_heads_by_type ${versions} (type_code, updated_at desc, id desc) where head`,
    `index catalogue_versions_by_state ${versions} (state, updated_at desc, id desc)`,
    `index catalogue_versions_by_type ${versions} (type_code, state, updated_at desc, id desc)`,
    `index catalogue_versions_by_department ${versions} (department_path text_pattern_ops, state)`,
    `index catalogue_versions_by_region ${versions} (region_path text_pattern_ops, state)`,
    `index catalogue_versions_by_entry ${versions} (entry_id, state)`,
    `index catalogue_versions_by_publication ${versions} (published_at desc, id desc) where state = 'published'`,
    `index catalogue_versions_by_code ${versions} (task_code text_pattern_ops) where task_code <> ''`,
    // Compared by code point, whatever the database's own order: the highest number given is the last row of a range.
    `index catalogue_versions_by_base ${versions} (base_code collate "C")`,
    `index catalogue_versions_waiting ${versions} (state, submitted_at, id) where state in ('submitted', 'examined')`,
    `index catalogue_versions_abolition ${versions} (procedure_at, id) where procedure = 'abolition'`,
  ]) await knex.raw(`create ${index}`);
};

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable("catalogue_item_contents");
  await knex.schema.dropTable("catalogue_item_versions");
}
