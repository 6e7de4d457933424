import type { RecordUses } from "../api.ts";
import { kinds, recordHref } from "./kinds.ts";
import { knownIds } from "./record-source.ts";

/** Shadows hold the record they went into: while one is there, that record cannot go away. */
export const mergedUses: RecordUses = {
  find: async (db, { kind, ids, limit, offset, part }) => {
    if (part === "current" || part === "draft") return { total: 0, uses: [] };
    const { table, one } = kinds[kind];
    const shadows = db(table).whereIn("merged_into", knownIds(ids));
    const [count]: { total: string }[] = await shadows.clone().count("* as total");
    const name = kind === "laws" ? "title" : "name";
    const rows: { id: string; name: string; merged_into: string }[] = await shadows.orderBy("id").limit(limit).offset(offset).select("id", `${name} as name`, "merged_into");
    return {
      total: Number(count?.total ?? 0),
      uses: rows.map((row) => ({ recordId: row.merged_into, title: `${one}“${row.name}”（已合并到这一${kinds[kind].unit}）`, href: recordHref(kind, row.id), state: "已合并", part: "past", version: "" })),
    };
  },
  count: async (db, kind, ids) => {
    const rows: { merged_into: string; n: string }[] = await db(kinds[kind].table).whereIn("merged_into", knownIds(ids)).groupBy("merged_into").select("merged_into").count("* as n");
    return new Map(rows.map((row) => [row.merged_into, { current: 0, draft: 0, past: Number(row.n) }]));
  },
  used: (db, kind) => db(kinds[kind].table).whereNotNull("merged_into").select("merged_into as id"),
};
