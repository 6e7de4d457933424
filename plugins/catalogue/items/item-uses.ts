import type { RecordUse, RecordUses } from "../../libraries/api.ts";
import type { ItemState } from "../api.ts";
import { STATE_WORDS } from "../api.ts";

type Row = { record_id: string; item_id: string; name: string; state: ItemState; articles: string; total: string };

/**
 * Which items use these records: for lists of uses and for refusing to delete. An item counts once per record, with the version
 * that is furthest along, and names the articles which that version cites; versions in the archive hold a record too, because they
 * are shown for ever.
 */
export const itemUses: RecordUses = {
  find: async (db, kind, ids, limit) => {
    const answer: { rows: Row[] } = await db.raw(`
      select record_id, item_id, name, state, count(*) over () as total,
        (select coalesce(string_agg(a.article_no, '、' order by a.id), '') from catalogue_version_links a
          where a.version_id = uses.version_id and a.kind = :kind and a.record_id = uses.record_id and a.article_no <> '') as articles
      from (
        select distinct on (l.record_id, v.item_id) l.record_id, v.item_id, v.id as version_id, v.name, v.state
        from catalogue_version_links l join catalogue_item_versions v on v.id = l.version_id
        where l.kind = :kind and l.record_id = any(:ids)
        order by l.record_id, v.item_id, array_position(array['published', 'examined', 'submitted', 'draft', 'abolished', 'archived'], v.state), v.id desc
      ) uses order by record_id, array_position(array['published', 'examined', 'submitted', 'draft', 'abolished', 'archived'], state), item_id desc limit :limit`,
      { kind, ids: [...ids], limit });
    const uses: RecordUse[] = answer.rows.map((row) => ({ recordId: row.record_id, title: row.name, href: `/catalogue/items/${row.item_id}`, state: STATE_WORDS[row.state], article: [...new Set(row.articles.split("、"))].join("、") }));
    return { total: Number(answer.rows[0]?.total ?? 0), uses };
  },
};
