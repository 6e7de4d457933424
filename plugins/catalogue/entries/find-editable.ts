import { can, type Db, type Department, type PeopleDirectory, type User } from "../../../core/contract.ts";
import { placeOf } from "./editable-department.ts";

/** The departments for which the user holds the permission, for select boxes: his own first. */
export const departmentsFor = async (db: Db, people: PeopleDirectory, user: User, permission: string): Promise<Department[]> => {
  const all = await people.departments(db, { regionPath: user.region.path });
  const allowed = all.filter((department) => can(user, permission, placeOf(department)));
  return [...allowed.filter(({ id }) => id === user.department.id), ...allowed.filter(({ id }) => id !== user.department.id)];
};
