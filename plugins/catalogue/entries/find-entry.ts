import { can, forbid, notFound, type Db, type Place, type User } from "../../../core/contract.ts";
import { typeCode } from "../codes/type-codes.ts";
import type { EntryRow } from "./model.ts";

/** An entry with the names around it and the number of its items, by head version. */
export type EntryFound = {
  row: EntryRow; typeName: string; department: string; region: string; place: Place; updatedBy: string;
  items: number; inForce: number;
};

type Joined = EntryRow & { department_name: string; department_path: string; region_name: string; region_path: string; updater: string | null; items: string; in_force: string };

/** 404 when there is none, 403 when it belongs to somebody else's place; the common 目录 of a region above is everybody's to read. */
export const findEntry = async (db: Db, user: User, id: string): Promise<EntryFound> => {
  const counts = db("catalogue_item_versions").where({ entry_id: id });
  const joined: Joined | undefined = await db("catalogue_entries as e")
    .join("core_departments as d", "d.id", "e.department_id").join("core_regions as r", "r.code", "e.region_code").leftJoin("core_staff as s", "s.id", "e.updated_by")
    .where("e.id", id).first("e.*", "d.name as department_name", "d.path as department_path", "r.name as region_name", "r.path as region_path", "s.name as updater",
      counts.clone().countDistinct("item_id").as("items"), counts.clone().where({ state: "published" }).countDistinct("item_id").as("in_force"));
  if (joined === undefined) throw notFound();
  const place: Place = { regionPath: joined.region_path, departmentPath: joined.department_path };
  if (!can(user, "catalogue.read", place) && !isAbove(place, user)) throw forbid("catalogue.read");
  return {
    row: joined, typeName: typeCode(joined.type_code)?.label ?? joined.type_code, department: joined.department_name, region: joined.region_name, place,
    updatedBy: joined.updater ?? "", items: Number(joined.items), inForce: Number(joined.in_force),
  };
};

const isAbove = ({ regionPath }: Place, user: User): boolean => user.region.path !== regionPath && user.region.path.startsWith(regionPath);
