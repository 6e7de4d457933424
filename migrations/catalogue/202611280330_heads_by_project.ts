import type { Knex } from "knex";

const VERSIONS = "on catalogue_item_versions";
const SCOPE = "region_path, department_path";

/** 行使层级 and 办件类型 are counted without touching the rows; so is what lacks something, per department. */
const NEW = [
  `index catalogue_heads_by_project ${VERSIONS} (project_type, use_level, type_code, state, ${SCOPE}) where head`,
  `index catalogue_heads_lacking ${VERSIONS} (department_id, state, type_code, ${SCOPE}) where head and missing > 0`,
];
const NAMES = NEW.map((index) => /index (\w+)/.exec(index)?.[1] ?? "");

export async function up(knex: Knex): Promise<void> {
  for (const index of NEW) await knex.raw(`create ${index}`);
}

export async function down(knex: Knex): Promise<void> {
  for (const name of NAMES) await knex.raw(`drop index ${name}`);
}
