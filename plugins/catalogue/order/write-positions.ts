import type { Tx } from "../../../core/contract.ts";

/** The places 1, 2, 3 … in this order, in one statement; rows that stand right already are not written. */
export const writePositions = async (tx: Tx, table: "catalogue_entries" | "catalogue_items" | "catalogue_groups", ids: readonly string[]): Promise<void> => {
  await tx.raw(`
    update ?? t set position = o.place from unnest(?::bigint[]) with ordinality as o(id, place)
    where t.id = o.id and t.position <> o.place`, [table, [...ids]]);
};
