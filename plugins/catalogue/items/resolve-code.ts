import type { Knex } from "knex";
import type { Db } from "../../../core/contract.ts";
import type { Abolished, CatalogueItems } from "../api.ts";
import { normaliseCode } from "../../../core/codes/normalise-code.ts";
import { publicSql } from "./public-sql.ts";
import { whereNamed } from "./version-filters.ts";

type Row = {
  task_code: string | null; local_task_code: string; state: "published" | "abolished"; name: string; updated_at: Date; reason: Abolished["reason"] | null; notice: string | null;
  successor_name: string | null; successor_code: string | null;
};

/** What is or was public, so never what is 涉密 or kept from the guides; of what was abolished with what took its place, as long as the public can see that. */
const publicEver = (db: Db): Knex.QueryBuilder => db("catalogue_items as i")
  .join("catalogue_item_versions as v", "v.item_id", "i.id")
  .leftJoin("catalogue_requests as q", (on) => { on.on("q.item_id", "i.id").andOnVal("q.kind", "abolition").andOnVal("q.state", "granted").andOnVal("v.state", "abolished"); })
  .leftJoin("catalogue_item_versions as s", (on) => { on.on("s.item_id", "q.successor_id").andOnVal("s.state", "published").andOn(db.raw(publicSql("s.id"))); })
  .whereIn("v.state", ["published", "abolished"]).whereRaw(publicSql("v.id"))
  .select("i.task_code", "i.local_task_code", "v.state", "v.name", "v.updated_at", "q.reason_class as reason", "q.notice", "s.name as successor_name", db.raw("coalesce(nullif(s.task_code, ''), s.local_task_code) as successor_code"));

const codeOf = (row: Row): string => row.task_code ?? row.local_task_code;

const abolished = (row: Row): Abolished => ({
  kind: "abolished", code: codeOf(row), name: row.name, at: row.updated_at, reason: row.reason ?? "", notice: row.notice ?? "",
  successor: row.successor_code ? { name: row.successor_name ?? "", code: row.successor_code } : null,
});

/** Where a code leads: its own item, or the item that had it before. */
export const resolveCode: CatalogueItems["resolveCode"] = async (db, code) => {
  // Items without a local code have an empty one: no words must not lead to them.
  if (code.trim() === "") return null;
  const row: Row | undefined = await publicEver(db)
    .where((either) => {
      void either.where("i.task_code", normaliseCode(code)).orWhere("i.local_task_code", code.trim())
        .orWhereIn("i.id", db("catalogue_code_history").where({ old_code: normaliseCode(code), kind: "replaced" }).select("item_id"));
    })
    .orderByRaw("i.task_code = ? desc nulls last, v.id desc", [normaliseCode(code)]).first();
  if (row === undefined || codeOf(row) === "") return null;
  return row.state === "published" ? { kind: "current", code: codeOf(row) } : abolished(row);
};

/** So many are told of at once, and so many are looked at for them: departments abolish items of one name together. */
const [MOST_TOLD, MOST_READ] = [3, 50];

export const abolishedNamed: CatalogueItems["abolishedNamed"] = async (db, words, part) => {
  if (words.trim().length < 2) return [];
  const rows: Row[] = await publicEver(db).where("v.state", "abolished").modify((query) => { whereNamed(query, words); if (!part) void query.where("v.name", words.trim()); }).orderByRaw("v.name = ? desc, v.id desc", [words.trim()]).limit(MOST_READ);
  const names = new Set<string>();
  const last = rows.filter((row) => codeOf(row) !== "" && !names.has(row.name) && names.add(row.name));
  if (names.size === 0) return [];
  const again: string[] = await db("catalogue_item_versions as v").where("v.state", "published").whereIn("v.name", [...names]).whereRaw(publicSql("v.id")).pluck("v.name");
  // Who gives the code means this very item, whoever else has one of its name.
  return last.filter((row) => !again.includes(row.name) || codeOf(row) === normaliseCode(words)).slice(0, MOST_TOLD).map(abolished);
};
