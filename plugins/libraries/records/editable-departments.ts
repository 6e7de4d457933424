import type { Db, House, User } from "../../../core/contract.ts";
import { mayEdit } from "./policy.ts";

/** The departments for which the user may keep records, the own one first chosen. */
export const editableDepartments = async (db: Db, people: House<unknown>["people"], user: User): Promise<{ value: string; text: string }[]> => {
  const departments = await people.departments(db, { regionPath: user.region.path });
  return departments.filter((d) => mayEdit(user, { regionPath: d.regionPath, departmentPath: d.path })).map(({ id, name }) => ({ value: id, text: name }));
};
