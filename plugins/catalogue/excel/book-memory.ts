import type { Tx } from "../../../core/contract.ts";
import type { ImportMemory, ImportRow } from "../import/import-run.ts";
import type { Plan } from "../import/plan-rows.ts";
import { lockItems } from "../items/lock-items.ts";
import type { VersionRow } from "../items/model.ts";
import type { BookRow } from "./book-row.ts";

export type WritingRow = Extract<BookRow, { act: "insert" | "next" | "again" }>;

type Head = Pick<VersionRow, "item_id" | "id" | "revision" | "state" | "step" | "procedure">;

/**
 * Rows of a workbook are told from each other by the items they name, and what they change was judged a moment ago. Under the lock of the
 * items it is asked once more: whoever has saved since then is not overwritten.
 */
export const bookMemory = (judged: ReadonlyMap<ImportRow, WritingRow>): ImportMemory => ({
  plan: async (tx, _run, rows) => {
    const heads = await lockHeads(tx, [...judged.values()].flatMap(({ itemId }) => (itemId === "" ? [] : [itemId])));
    return rows.map((row): Plan => {
      const meant = judged.get(row);
      if (meant === undefined) throw new Error(`Line ${row.line} was not judged`);
      if (meant.act === "insert") return { row, act: "new" };
      const head = heads.get(meant.itemId);
      if (head?.id !== meant.versionId || head.revision !== meant.revision || !isStill(meant.act, head)) return { row, act: "blocked", reason: "刚刚有人修改了这个事项，这一行没有导入。请重新导出再改" };
      return meant.act === "next" ? { row, act: "next", itemId: meant.itemId } : { row, act: "again", itemId: meant.itemId, versionId: meant.versionId, revision: meant.revision };
    });
  },
  // The items themselves say what was written.
  remember: async () => undefined,
});

/** Handing in and asking for something are no saves: the number says nothing of them. */
const isStill = (act: "next" | "again", { state, step, procedure }: Head): boolean =>
  act === "next" ? state === "published" && procedure === "" : state === "draft" && step === "";

const lockHeads = async (tx: Tx, itemIds: readonly string[]): Promise<Map<string, Head>> => {
  await lockItems(tx, itemIds);
  const heads: Head[] = await tx("catalogue_item_versions").where("head", true).whereIn("item_id", [...itemIds]).select("item_id", "id", "revision", "state", "step", "procedure");
  return new Map(heads.map((head) => [head.item_id, head]));
};
