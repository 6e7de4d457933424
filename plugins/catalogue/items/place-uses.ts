import type { Db, PlaceUses, Tx } from "../../../core/contract.ts";
import { itemsTouched } from "../api.ts";

/** One event names so many items at most: a large department has thousands. */
const EVENT_SIZE = 1_000;

type Place = Parameters<PlaceUses["count"]>[1];
const rowsOf = (db: Db, table: string, place: Place) =>
  db(table).where("departmentId" in place ? { department_id: place.departmentId } : { region_code: place.regionCode });

/**
 * What 目录 and 事项 keep of departments and regions. Versions carry copies of the paths for their lists; of versions that are not drafts
 * the region stays as it was published, like everything else they say.
 */
export const placeUsesOfItems: PlaceUses = {
  count: async (db, place) => {
    const row: { items: string; entries: string } = await db.select(
      rowsOf(db, "catalogue_items", place).count("*").as("items"), rowsOf(db, "catalogue_entries", place).count("*").as("entries"),
    ).first();
    return [{ what: "事项", count: Number(row.items) }, { what: "目录", count: Number(row.entries) }];
  },
  merge: async (tx, { fromId, intoId }) => {
    for (const table of ["catalogue_entries", "catalogue_items", "catalogue_item_versions"]) {
      await tx(table).where({ department_id: fromId }).update({ department_id: intoId });
    }
    await follow(tx, [intoId]);
  },
  follow: (tx, departmentIds) => follow(tx, departmentIds),
};

const follow = async (tx: Tx, departmentIds: readonly string[]): Promise<void> => {
  const ids = [...departmentIds];
  for (const table of ["catalogue_entries", "catalogue_items"]) {
    await tx.raw(`update ${table} t set region_code = d.region_code from core_departments d
      where d.id = t.department_id and d.id = any(?) and t.region_code <> d.region_code`, [ids]);
  }
  await tx.raw(`update catalogue_item_versions v set department_path = d.path, region_path = r.path,
      region_code = case when v.state = 'draft' then d.region_code else v.region_code end
    from core_departments d join core_regions r on r.code = d.region_code
    where d.id = v.department_id and d.id = any(?)
      and (v.department_path, v.region_path, v.region_code) is distinct from (d.path, r.path, case when v.state = 'draft' then d.region_code else v.region_code end)`, [ids]);
  const items: { id: string }[] = await tx("catalogue_items").whereRaw("department_id = any(?)", [ids]).orderBy("id").select("id");
  for (let at = 0; at < items.length; at += EVENT_SIZE) {
    await tx.emit(itemsTouched, { itemIds: items.slice(at, at + EVENT_SIZE).map(({ id }) => id) });
  }
};
