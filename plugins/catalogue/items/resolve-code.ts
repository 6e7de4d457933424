import type { CatalogueItems } from "../api.ts";
import { normaliseCode } from "../../../core/codes/normalise-code.ts";

type Row = { task_code: string | null; local_task_code: string; state: "published" | "abolished"; name: string; updated_at: Date };

/** Where a code leads: its own item, or the item that had it before; only what is or was public. */
export const resolveCode: CatalogueItems["resolveCode"] = async (db, code) => {
  // Items without a local code have an empty one: no words must not lead to them.
  if (code.trim() === "") return null;
  const row: Row | undefined = await db("catalogue_items as i")
    .join("catalogue_item_versions as v", "v.item_id", "i.id")
    .whereIn("v.state", ["published", "abolished"])
    .where((either) => {
      void either.where("i.task_code", normaliseCode(code)).orWhere("i.local_task_code", code.trim())
        .orWhereIn("i.id", db("catalogue_code_history").where({ old_code: normaliseCode(code), kind: "replaced" }).select("item_id"));
    })
    .orderByRaw("i.task_code = ? desc nulls last, v.id desc", [normaliseCode(code)])
    .first("i.task_code", "i.local_task_code", "v.state", "v.name", "v.updated_at");
  if (row === undefined || (row.task_code ?? row.local_task_code) === "") return null;
  return row.state === "published"
    ? { kind: "current", code: row.task_code ?? row.local_task_code }
    : { kind: "abolished", name: row.name, at: row.updated_at };
};
