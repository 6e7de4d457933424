import type { Db } from "../../../core/contract.ts";
import type { ElementValues } from "../elements/element.ts";
import { orderOf, type Position } from "../order/order-of.ts";

type Row = Position & { version_id: string; elements: ElementValues };

/** What versions say and where their items stand in lists, many in one query; planned once for each connection, because guides are read by it. */
export const findContents = async (db: Db, versionIds: readonly string[]): Promise<Map<string, { values: ElementValues; order: string }>> => {
  const rows: Row[] = await db("catalogue_item_contents as c")
    .join("catalogue_item_versions as v", "v.id", "c.version_id").join("catalogue_items as i", "i.id", "v.item_id").leftJoin("catalogue_entries as e", "e.id", "i.entry_id")
    .whereRaw("c.version_id = any(?)", [[...versionIds]])
    .select("c.version_id", "c.elements", "i.department_id", "i.entry_id", "e.position as entry_position", "i.position")
    .options({ name: "catalogue-contents" });
  return new Map(rows.map((row) => [row.version_id, { values: row.elements, order: orderOf(row) }]));
};
