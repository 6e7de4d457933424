import { expect } from "chai";
import type { Knex } from "knex";

/** Each region and department, and the whole site, with the versions at or below it, found by comparing paths. */
const RECOUNTED = `
  select 'r' || r.path as place, v.type_code, v.state, v.head, case when v.head then v.findings else '' end as findings, case when v.head then v.errors else 0 end as errors
    from (select path from core_regions union all select '/') r join catalogue_item_versions v on starts_with(v.region_path, r.path)
  union all
  select 'd' || d.path, v.type_code, v.state, v.head, case when v.head then v.findings else '' end, case when v.head then v.errors else 0 end
    from core_departments d join catalogue_item_versions v on starts_with(v.department_path, d.path)`;
const RECOUNTED_UNITS = `
  select v.department_id::text, v.state, v.head, case when v.head then v.findings else '' end as findings, case when v.head then v.errors else 0 end as errors, v.head and v.missing > 0 as lacking
    from catalogue_item_versions v`;

const linesOf = async (db: Knex, rows: string, sum: string): Promise<string[]> => {
  const { rows: found }: { rows: Record<string, unknown>[] } = await db.raw(`select to_jsonb(n) - 'items' as row, ${sum} as items from (${rows}) n group by 1 having ${sum} <> 0`);
  return found.map(({ row, items }) => `${JSON.stringify(row)} ${String(items)}`).sort();
};

/** The tallies say what counting the rows says: nothing was forgotten and nothing counted twice, whatever has changed before. */
export const expectTalliesToHold = async (db: Knex): Promise<void> => {
  const recounted = await linesOf(db, RECOUNTED, "count(*)");
  expect(recounted.length).to.be.greaterThan(5);
  expect(await linesOf(db, "select * from catalogue_tallies", "sum(items)")).to.deep.equal(recounted);
  expect(await linesOf(db, "select department_id::text, state, head, findings, errors, lacking, items from catalogue_unit_tallies", "sum(items)"))
    .to.deep.equal(await linesOf(db, RECOUNTED_UNITS, "count(*)"));
};
