import type { Db } from "../../../core/contract.ts";
import type { ImportRecord } from "./import-model.ts";
import type { ChangeSides } from "./item-changes.ts";

export const CHANGES_SIZE = 50;

/** `item_id` is `null` when the item has been deleted since. */
export type FoundChange = { sheet: number; line: number; item_id: string | null; label: string; sides: ChangeSides };

/** What an import will change, and after it what it has changed, in the order of the file. */
export const findChanges = async (db: Db, { id, state }: Pick<ImportRecord, "id" | "state">, page: number): Promise<{ changes: FoundChange[]; total: number; page: number }> => {
  const wanted = { "c.import_id": id, "c.done": state === "done" };
  const counted = await db("catalogue_import_changes as c").where(wanted).count("* as count").first();
  const total = Number(counted?.["count"] ?? 0);
  const shown = Math.min(page, Math.max(1, Math.ceil(total / CHANGES_SIZE)));
  const changes: FoundChange[] = await db("catalogue_import_changes as c").leftJoin("catalogue_items as t", "t.id", "c.item_id").where(wanted)
    .orderBy(["c.sheet", "c.line", "c.position"]).limit(CHANGES_SIZE).offset((shown - 1) * CHANGES_SIZE).select("c.sheet", "c.line", "t.id as item_id", "c.label", "c.sides");
  return { changes, total, page: shown };
};
