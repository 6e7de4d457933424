import type { RecordUses } from "../api.ts";
import { knownIds } from "../records/record-source.ts";
import { recordHref } from "../records/kinds.ts";

/** A law that has taken over from another cannot go away while that one points to it. */
export const supersededUses: RecordUses = {
  find: async (db, { kind, ids, limit, offset, part }) => {
    if (kind !== "laws" || part === "current" || part === "draft") return { total: 0, uses: [] };
    const replaced = db("libraries_laws").whereIn("superseded_by", knownIds(ids)).whereNull("merged_into");
    const [count]: { total: string }[] = await replaced.clone().count("* as total");
    const rows: { id: string; title: string; status: string; superseded_by: string }[] = await replaced.orderBy("id").limit(limit).offset(offset)
      .select("id", "title", "status", "superseded_by");
    return {
      total: Number(count?.total ?? 0),
      uses: rows.map((row) => ({ recordId: row.superseded_by, title: `法规《${row.title}》（被它取代）`, href: recordHref("laws", row.id), state: row.status, part: "past", version: "" })),
    };
  },
  count: async (db, kind, ids) => {
    if (kind !== "laws") return new Map();
    const rows: { superseded_by: string; n: string }[] = await db("libraries_laws").whereIn("superseded_by", knownIds(ids)).whereNull("merged_into")
      .groupBy("superseded_by").select("superseded_by").count("* as n");
    return new Map(rows.map((row) => [row.superseded_by, { current: 0, draft: 0, past: Number(row.n) }]));
  },
  used: (db, kind) => db("libraries_laws").whereNotNull("superseded_by").select("superseded_by as id").where(db.raw("?::boolean", [kind === "laws"])),
};
