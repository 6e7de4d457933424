import type { Db } from "../../../core/contract.ts";

export type LawVersion = { id: string; title: string; status: string; effective_on: string | null; doc_no: string };

/** All versions of one law, the earliest first: whatever took over from it and whatever it took over from, however far. One query. */
export const findLawVersions = async (db: Db, id: string): Promise<LawVersion[]> => {
  const { rows }: { rows: LawVersion[] } = await db.raw(`
    with recursive
      later(id) as (select ?::bigint union select l.superseded_by from later join libraries_laws l on l.id = later.id where l.superseded_by is not null),
      earlier(id) as (select id from later union select l.id from earlier join libraries_laws l on l.superseded_by = earlier.id where l.merged_into is null)
    select id, title, status, effective_on, doc_no from libraries_laws where id in (select id from earlier)
    order by effective_on nulls first, id`, [id]);
  return rows;
};
