import { can, type User } from "../../../core/contract.ts";
import type { RecordUse, RecordUses } from "../../libraries/api.ts";
import type { ItemState } from "../api.ts";
import { STATE_WORDS } from "../api.ts";
import { itemHref } from "./item-hrefs.ts";

type Row = { record_id: string; item_id: string; name: string; state: ItemState; region_path: string; department_path: string; owner: string | null; articles: string; total: string };

/**
 * Which items use these records: for lists of uses and for refusing to delete. An item counts once per record, with the version
 * that is furthest along, and names the articles which that version cites; versions in the archive hold a record too, because they
 * are shown for ever.
 */
export const itemUses: RecordUses = {
  find: async (db, { kind, ids, limit, reader }) => {
    const answer: { rows: Row[] } = await db.raw(`
      select record_id, item_id, name, state, region_path, department_path, owner, count(*) over () as total,
        (select coalesce(string_agg(a.article_no, '、' order by a.id), '') from catalogue_version_links a
          where a.version_id = uses.version_id and a.kind = :kind and a.record_id = uses.record_id and a.article_no <> '') as articles
      from (
        select distinct on (l.record_id, v.item_id) l.record_id, v.item_id, v.id as version_id, v.name, v.state, v.region_path, v.department_path, v.created_by as owner
        from catalogue_version_links l join catalogue_item_versions v on v.id = l.version_id
        where l.kind = :kind and l.record_id = any(:ids)
        order by l.record_id, v.item_id, array_position(array['published', 'examined', 'submitted', 'draft', 'abolished', 'archived'], v.state), v.id desc
      ) uses order by record_id, array_position(array['published', 'examined', 'submitted', 'draft', 'abolished', 'archived'], state), item_id desc limit :limit`,
      { kind, ids: [...ids], limit });
    return { total: Number(answer.rows[0]?.total ?? 0), uses: answer.rows.map((row) => useOf(row, reader)) };
  },
};

const useOf = (row: Row, reader: User): RecordUse => {
  const mayOpen = can(reader, "catalogue.read", { regionPath: row.region_path, departmentPath: row.department_path, ...(row.owner === null ? {} : { ownerId: row.owner }) });
  return {
    recordId: row.record_id, title: row.name, href: mayOpen ? itemHref(row.item_id) : "", state: STATE_WORDS[row.state],
    article: [...new Set(row.articles.split("、"))].join("、"),
  };
};
