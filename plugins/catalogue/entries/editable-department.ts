import { can, forbid, notFound, type Db, type Department, type PeopleDirectory, type Place, type User } from "../../../core/contract.ts";

export const placeOf = (department: Department): Place => ({ regionPath: department.regionPath, departmentPath: department.path });

/** The department for which the user may write, or 403; 404 when there is none. */
export const editableDepartment = async (db: Db, people: PeopleDirectory, actor: User, departmentId: string): Promise<Department> => {
  const [department] = await people.departments(db, { ids: [departmentId] });
  if (department === undefined) throw notFound();
  if (!can(actor, "catalogue.edit", placeOf(department))) throw forbid("catalogue.edit");
  return department;
};
