import type { Knex } from "knex";

const OF_PLACE = "place, type_code, state, head, findings, errors";
const OF_UNIT = "department_id, state, head, findings, errors, lacking";

/** What is counted of a version; what an earlier version lacks or says wrongly is nobody's task. */
const COUNTED = `region_path, department_path, department_id, type_code, state, head,
  case when head then findings else '' end as findings, case when head then errors else 0 end as errors, head and missing > 0 as lacking`;

/** From the sums of \`changes\` (n versions more, or fewer) to rows of both tables. */
const addUp = (changes: string): string => `
  with changes as (${changes}), places as (
    insert into catalogue_tallies (${OF_PLACE}, items)
    select ${OF_PLACE}, sum(n) from changes cross join lateral catalogue_places_above(region_path, department_path) as place group by ${OF_PLACE} having sum(n) <> 0)
  insert into catalogue_unit_tallies (${OF_UNIT}, items) select ${OF_UNIT}, sum(n) from changes group by ${OF_UNIT} having sum(n) <> 0`;

const versions = (sign: 1 | -1, table: string): string => `select ${COUNTED}, ${sign} as n from ${table}`;

const TRIGGERS = {
  insert: { tables: "referencing new table as fresh", changes: versions(1, "fresh") },
  update: { tables: "referencing old table as former new table as fresh", changes: `${versions(1, "fresh")} union all ${versions(-1, "former")}` },
  delete: { tables: "referencing old table as former", changes: versions(-1, "former") },
} as const;

/**
 * How many versions there are of each sort, for every region and department with all that is below it, and for every department alone:
 * heads of a province are counted in its few rows and not in a hundred thousand. Every statement that changes versions adds what it changes
 * as rows of its own, so that nobody waits for anybody; a job adds these up.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable("catalogue_tallies", (t) => {
    // “r” and the path of a region, or “d” and the path of a department.
    t.text("place").notNullable();
    t.text("type_code").notNullable();
    t.text("state").notNullable();
    t.boolean("head").notNullable();
    t.text("findings").notNullable();
    t.smallint("errors").notNullable();
    t.integer("items").notNullable();
    t.index(["place", "head", "state"], "catalogue_tallies_of_place");
  });
  await knex.schema.createTable("catalogue_unit_tallies", (t) => {
    t.bigInteger("department_id").notNullable();
    t.text("state").notNullable();
    t.boolean("head").notNullable();
    t.text("findings").notNullable();
    t.smallint("errors").notNullable();
    t.boolean("lacking").notNullable();
    t.integer("items").notNullable();
    t.index(["department_id", "state"], "catalogue_unit_tallies_of_department");
  });
  // '/530000/530100/' is r/, which is the whole site, r/530000/ and r/530000/530100/.
  await knex.raw(`create function catalogue_places_above(region_path text, department_path text) returns setof text language sql immutable as $$
    select kind || array_to_string(parts[:n], '/') || '/'
      from (values ('r', 1, string_to_array(region_path, '/')), ('d', 2, string_to_array(department_path, '/'))) as p (kind, first, parts), generate_series(first, array_length(parts, 1) - 1) as n $$`);
  for (const [when, { tables, changes }] of Object.entries(TRIGGERS)) {
    await knex.raw(`create function catalogue_tally_${when}() returns trigger language plpgsql as $$ begin ${addUp(changes)}; return null; end $$`);
    await knex.raw(`create trigger catalogue_tally_${when} after ${when} on catalogue_item_versions ${tables} for each statement execute function catalogue_tally_${when}()`);
  }
}

export async function down(knex: Knex): Promise<void> {
  for (const when of Object.keys(TRIGGERS)) await knex.raw(`drop trigger catalogue_tally_${when} on catalogue_item_versions; drop function catalogue_tally_${when}()`);
  await knex.raw("drop function catalogue_places_above; drop table catalogue_unit_tallies; drop table catalogue_tallies");
}
