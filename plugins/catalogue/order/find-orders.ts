import type { Db } from "../../../core/contract.ts";

type Row = { id: string; department_id: string; entry_id: string | null; entry_position: number | null; position: number };

/** Behind every 目录: services that have none. */
const LAST = "99999999";

/** The place of each item in lists, as text that sorts: department, 目录 (YN-2.7.1), item (YN-2.7.2). */
export const findOrders = async (db: Db, itemIds: readonly string[]): Promise<Map<string, string>> => {
  const rows: Row[] = await db("catalogue_items as i").leftJoin("catalogue_entries as e", "e.id", "i.entry_id").whereIn("i.id", [...itemIds])
    .select("i.id", "i.department_id", "i.entry_id", "e.position as entry_position", "i.position");
  return new Map(rows.map((row) => [row.id, [
    row.department_id.padStart(10, "0"), row.entry_position === null ? LAST : padded(row.entry_position), (row.entry_id ?? "").padStart(10, "0"), padded(row.position),
  ].join(".")]));
};

const padded = (position: number): string => String(position).padStart(8, "0");
