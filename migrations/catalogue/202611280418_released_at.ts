import type { Knex } from "knex";

const VERSIONS = "catalogue_item_versions";

/** The day of publication that a list shows of a version: its own, and while it is being written that of the version in force beside it, which does not change meanwhile. */
const RELEASED = `
  begin
    new.released_at := coalesce(new.published_at, new.released_at,
      (select max(beside.published_at) from ${VERSIONS} as beside where beside.item_id = new.item_id and beside.state in ('published', 'abolished')));
    return new;
  end`;

export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable(VERSIONS, (t) => { t.timestamp("released_at"); });
  await knex.raw(`update ${VERSIONS} as version set released_at = coalesce(version.published_at,
    (select max(beside.published_at) from ${VERSIONS} as beside where beside.item_id = version.item_id and beside.state in ('published', 'abolished')))
    where version.published_at is not null or version.head`);
  await knex.raw(`create function catalogue_versions_released() returns trigger language plpgsql as $$ ${RELEASED} $$`);
  await knex.raw(`create trigger catalogue_versions_released before insert or update of published_at on ${VERSIONS} for each row execute function catalogue_versions_released()`);
  await knex.raw(`create index catalogue_heads_by_release on ${VERSIONS} (released_at, type_code, state, region_path, department_path) where head`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw("drop index catalogue_heads_by_release");
  await knex.raw(`drop trigger catalogue_versions_released on ${VERSIONS}`);
  await knex.raw("drop function catalogue_versions_released()");
  await knex.schema.alterTable(VERSIONS, (t) => { t.dropColumn("released_at"); });
}
