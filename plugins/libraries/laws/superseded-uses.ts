import type { RecordUses } from "../api.ts";
import { knownIds } from "../records/record-source.ts";
import { recordHref } from "../records/kinds.ts";

/** A law that has taken over from another cannot go away while that one points to it. */
export const supersededUses: RecordUses = {
  find: async (db, { kind, ids, limit }) => {
    if (kind !== "laws") return { total: 0, uses: [] };
    const rows: { id: string; title: string; status: string; superseded_by: string; total: string }[] = await db("libraries_laws")
      .whereIn("superseded_by", knownIds(ids)).orderBy("id").limit(limit)
      .select("id", "title", "status", "superseded_by", db.raw("count(*) over () as total"));
    const uses = rows.map((row) => ({ recordId: row.superseded_by, title: `法规《${row.title}》（被它取代）`, href: recordHref("laws", row.id), state: row.status }));
    return { total: Number(rows[0]?.total ?? 0), uses };
  },
};
