import type { Db, PlaceUses } from "../../contract.ts";

export type Use = { what: string; count: number };
type Place = Parameters<PlaceUses["count"]>[1];

/** Rows of core itself; plugins add theirs through the slot. */
const ownUses = async (db: Db, place: Place): Promise<Use[]> => {
  if ("departmentId" in place) {
    const { departmentId: id } = place;
    const row: { below: string; staff: string } = await db.select(
      db("core_departments").where({ parent_id: id }).count("*").as("below"), db("core_staff").where({ department_id: id }).count("*").as("staff"),
    ).first();
    return [{ what: "下级部门", count: Number(row.below) }, { what: "人员账号", count: Number(row.staff) }];
  }
  const row: { below: string; departments: string } = await db.select(
    db("core_regions").where({ parent_code: place.regionCode }).count("*").as("below"),
    db("core_departments").where({ region_code: place.regionCode }).count("*").as("departments"),
  ).first();
  return [{ what: "下级区划", count: Number(row.below) }, { what: "部门", count: Number(row.departments) }];
};

/** Everything that hangs on a department or a region, counted: empty when it can be deleted. */
export const whatStandsInTheWay = async (db: Db, keepers: readonly PlaceUses[], place: Place): Promise<Use[]> => {
  const counted = [await ownUses(db, place), ...await Promise.all(keepers.map((keeper) => keeper.count(db, place)))].flat();
  return counted.filter(({ count }) => count > 0);
};

/** “人员账号 3 个”. */
export const useWords = (uses: readonly Use[]): string => uses.map(({ what, count }) => `${what} ${count} 个`).join("、");
