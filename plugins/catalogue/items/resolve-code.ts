import type { CatalogueItems } from "../api.ts";
import { normaliseCode } from "../../../core/codes/normalise-code.ts";
import { publicSql } from "./public-sql.ts";

type Row = { task_code: string | null; local_task_code: string; state: "published" | "abolished"; name: string; updated_at: Date; successor_name: string | null; successor_code: string | null };

/** Where a code leads: its own item, or the item that had it before; only what is or was public, so never what is 涉密 or kept from the guides. */
export const resolveCode: CatalogueItems["resolveCode"] = async (db, code) => {
  // Items without a local code have an empty one: no words must not lead to them.
  if (code.trim() === "") return null;
  const row: Row | undefined = await db("catalogue_items as i")
    .join("catalogue_item_versions as v", "v.item_id", "i.id")
    // What took the place of an abolished one, as long as the public can see it.
    .leftJoin("catalogue_requests as q", (on) => { on.on("q.item_id", "i.id").andOnVal("q.kind", "abolition").andOnVal("q.state", "granted").andOnVal("v.state", "abolished"); })
    .leftJoin("catalogue_item_versions as s", (on) => { on.on("s.item_id", "q.successor_id").andOnVal("s.state", "published").andOn(db.raw(publicSql("s.id"))); })
    .whereIn("v.state", ["published", "abolished"]).whereRaw(publicSql("v.id"))
    .where((either) => {
      void either.where("i.task_code", normaliseCode(code)).orWhere("i.local_task_code", code.trim())
        .orWhereIn("i.id", db("catalogue_code_history").where({ old_code: normaliseCode(code), kind: "replaced" }).select("item_id"));
    })
    .orderByRaw("i.task_code = ? desc nulls last, v.id desc", [normaliseCode(code)])
    .first("i.task_code", "i.local_task_code", "v.state", "v.name", "v.updated_at", "s.name as successor_name", "s.task_code as successor_code");
  if (row === undefined || (row.task_code ?? row.local_task_code) === "") return null;
  return row.state === "published"
    ? { kind: "current", code: row.task_code ?? row.local_task_code }
    : { kind: "abolished", name: row.name, at: row.updated_at, successor: row.successor_code ? { name: row.successor_name ?? "", code: row.successor_code } : null };
};
