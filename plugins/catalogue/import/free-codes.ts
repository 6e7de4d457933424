import type { Tx } from "../../../core/contract.ts";
import type { ImportRow } from "./import-run.ts";
import type { Plan } from "./plan-rows.ts";

/** The code that a row may have, and whose the one is that it asks for, when that is another item's. */
export type FreeCode = { taskCode: string; owner: string | undefined };

/**
 * Asks once for all rows that will be written, new or not, which of their codes other items have, in force or on the way there, or have had:
 * an old code keeps leading to the item that had it. Such a row keeps the code its item has had so far, or none; so does a row that says no
 * code, because a cell left empty takes nothing away. That a code is not empty is said to the database too: its index holds no empty ones.
 */
export const freeCodes = async (tx: Tx, plans: readonly Plan[]): Promise<(row: ImportRow, itemId: string) => FreeCode> => {
  const codes = plans.filter(({ act }) => act === "new" || act === "next" || act === "again").map(({ row }) => row.identity.taskCode).filter((code) => code !== "");
  const answer: { rows: { code: string; item_id: string; name: string }[] } = await tx.raw(`
    select wanted.code, v.item_id, v.name from unnest(:codes::text[]) as wanted(code)
    cross join lateral (
      select id from catalogue_items where task_code = wanted.code
      union select item_id from catalogue_item_versions where task_code = wanted.code and task_code <> ''
      union select item_id from catalogue_code_history where old_code = wanted.code and kind = 'replaced' and item_id is not null
    ) as owner(id) join catalogue_item_versions v on v.item_id = owner.id order by v.number`, { codes });
  const owners = new Map<string, Map<string, string>>();
  for (const { code, item_id: itemId, name } of answer.rows) owners.set(code, new Map([...owners.get(code) ?? [], [itemId, name]]));
  const known = plans.flatMap((plan) => ("itemId" in plan ? [plan.itemId] : []));
  const own: { item_id: string; task_code: string }[] = await tx("catalogue_item_versions").whereIn("item_id", known).whereNot("task_code", "").orderBy("number").select("item_id", "task_code");
  const kept = new Map(own.map(({ item_id: id, task_code: code }) => [id, code]));
  return ({ identity: { taskCode } }, itemId) => {
    const owner = [...owners.get(taskCode) ?? []].find(([id]) => id !== itemId)?.[1];
    return { taskCode: owner === undefined && taskCode !== "" ? taskCode : kept.get(itemId) ?? "", owner };
  };
};
