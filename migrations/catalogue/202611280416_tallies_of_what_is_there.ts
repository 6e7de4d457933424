import type { Knex } from "knex";

/** The versions of today: an update that changes nothing would add nothing, so they are taken as new. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`insert into catalogue_tallies (place, type_code, state, head, findings, errors, items)
    select place, type_code, state, head, case when head then findings else '' end, case when head then errors else 0 end, count(*)
      from catalogue_item_versions cross join lateral catalogue_places_above(region_path, department_path) as place group by 1, 2, 3, 4, 5, 6`);
  await knex.raw(`insert into catalogue_unit_tallies (department_id, state, head, findings, errors, lacking, items)
    select department_id, state, head, case when head then findings else '' end, case when head then errors else 0 end, head and missing > 0, count(*)
      from catalogue_item_versions group by 1, 2, 3, 4, 5, 6`);
  // Lists read indexes alone where the table has been cleaned lately; the server's own fifth of the rows is a long time.
  await knex.raw("alter table catalogue_item_versions set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02)");
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw("alter table catalogue_item_versions reset (autovacuum_vacuum_scale_factor, autovacuum_analyze_scale_factor)");
  await knex.raw("truncate catalogue_tallies, catalogue_unit_tallies");
}
