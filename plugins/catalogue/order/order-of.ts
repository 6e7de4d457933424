/** Where an item stands: in its department, the order of its 目录 there and its own below it. */
export type Position = { department_id: string; entry_id: string | null; entry_position: number | null; position: number };

/** Behind every 目录: services that have none. */
const LAST = "99999999";

/** The place of an item in lists, as text that sorts: department, 目录 (YN-2.7.1), item (YN-2.7.2). */
export const orderOf = (row: Position): string => [
  row.department_id.padStart(10, "0"), row.entry_position === null ? LAST : padded(row.entry_position), (row.entry_id ?? "").padStart(10, "0"), padded(row.position),
].join(".");

const padded = (position: number): string => String(position).padStart(8, "0");
