import type { Tx } from "../../../core/contract.ts";
import type { ImportRow } from "./import-run.ts";
import type { Plan } from "./plan-rows.ts";

/** The code that a row may have, and whose the one is that it asks for, when that is another item's. */
export type FreeCode = { taskCode: string; owner: string | undefined };

/**
 * Asks once for all rows that will be written, new or not, which of their codes other items have, in force or on the way there. Such a
 * row keeps the code its item has had so far, or none. That a code is not empty is said to the database too: its index holds no empty ones.
 */
export const freeCodes = async (tx: Tx, plans: readonly Plan[]): Promise<(row: ImportRow, itemId: string) => FreeCode> => {
  const codes = plans.filter(({ act }) => act === "new" || act === "next" || act === "again").map(({ row }) => row.identity.taskCode).filter((code) => code !== "");
  const answer: { rows: { code: string; item_id: string; name: string }[] } = await tx.raw(`
    select wanted.code, v.item_id, v.name from unnest(:codes::text[]) as wanted(code)
    cross join lateral (
      select id from catalogue_items where task_code = wanted.code
      union select item_id from catalogue_item_versions where task_code = wanted.code and task_code <> ''
    ) as owner join catalogue_item_versions v on v.item_id = owner.id order by v.number`, { codes });
  const owners = new Map<string, Map<string, string>>();
  for (const { code, item_id: itemId, name } of answer.rows) owners.set(code, new Map([...owners.get(code) ?? [], [itemId, name]]));
  const known = plans.flatMap((plan) => ("itemId" in plan ? [plan.itemId] : []));
  const own: { id: string; task_code: string | null }[] = await tx("catalogue_items").whereIn("id", known).select("id", "task_code");
  const kept = new Map(own.map(({ id, task_code: code }) => [id, code ?? ""]));
  return ({ identity: { taskCode } }, itemId) => {
    const owner = [...owners.get(taskCode) ?? []].find(([id]) => id !== itemId)?.[1];
    return { taskCode: owner === undefined ? taskCode : kept.get(itemId) ?? "", owner };
  };
};
