import type { Knex } from "knex";

const VERSIONS = "on catalogue_item_versions";
/** The columns that say whose rows a reader sees: with them in an index a list is read without touching the rows. */
const SCOPE = "include (region_path, department_path)";

/** What lists of a hundred thousand items ask for: in their order, counted, by place, by a part of the name. */
const NEW = [
  `index catalogue_heads_in_order ${VERSIONS} (updated_at desc, id desc) ${SCOPE} where head`,
  `index catalogue_heads_of_type ${VERSIONS} (type_code, updated_at desc, id desc) ${SCOPE} where head`,
  // Counts below the 目录 of the tree, and whether anybody within a place has written something under one.
  `index catalogue_heads_by_entry ${VERSIONS} (entry_id, type_code, region_path, department_path) where head`,
  `index catalogue_versions_of_department ${VERSIONS} (department_id, state, region_path, department_path)`,
  `index catalogue_in_force_by_day ${VERSIONS} (published_at, item_id) where state in ('published', 'abolished')`,
  `index catalogue_versions_lacking ${VERSIONS} (state, type_code) where missing > 0`,
  `index catalogue_versions_by_name ${VERSIONS} using gin (catalogue_pairs(name))`,
  // Everything that 事项体检 counts, in one pass over an index.
  `index catalogue_heads_examined ${VERSIONS} (findings, errors, department_id, region_path, department_path) where head and findings <> ''`,
  `index catalogue_heads_by_errors ${VERSIONS} (errors desc, updated_at desc, id desc) include (region_path, department_path, findings) where head and findings <> ''`,
];
/** Of these only what they carry is new. */
const WIDER = [
  `unique index catalogue_one_head_only ${VERSIONS} (item_id) include (state, type_code, region_path, department_path) where head`,
  `index catalogue_versions_waiting_at ${VERSIONS} (step, step_since, id) ${SCOPE} where step <> ''`,
];
const NAMES = [...NEW, ...WIDER].map((index) => /index (\w+)/.exec(index)?.[1] ?? "");

/** Two signs that stand together in a name: Chinese words are too short for the usual three. */
const PAIRS = `create function catalogue_pairs(words text) returns text[] language sql immutable strict parallel safe
  as $$ select coalesce(array_agg(substr(words, at, 2)), '{}') from generate_series(1, length(words) - 1) as at $$`;

export async function up(knex: Knex): Promise<void> {
  await knex.raw(PAIRS);
  await knex.schema.alterTable("catalogue_item_versions", (t) => {
    // What 事项体检 finds, as “R06 R20”, and how many of them are errors; in place of rows of their own, so that a list counts without joining.
    t.text("findings").notNullable().defaultTo("");
    t.smallint("errors").notNullable().defaultTo(0);
  });
  for (const index of [...NEW, ...WIDER]) await knex.raw(`create ${index}`);
  for (const old of ["catalogue_heads", "catalogue_heads_by_type", "catalogue_one_head", "catalogue_versions_at_step"]) await knex.raw(`drop index ${old}`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`create index catalogue_heads ${VERSIONS} (updated_at desc, id desc) where head`);
  await knex.raw(`create index catalogue_heads_by_type ${VERSIONS} (type_code, updated_at desc, id desc) where head`);
  await knex.raw(`create unique index catalogue_one_head ${VERSIONS} (item_id) where head`);
  await knex.raw(`create index catalogue_versions_at_step ${VERSIONS} (step, step_since, id) where step <> ''`);
  for (const name of NAMES) await knex.raw(`drop index ${name}`);
  await knex.schema.alterTable("catalogue_item_versions", (t) => { t.dropColumns("findings", "errors"); });
  await knex.raw("drop function catalogue_pairs(text)");
}
