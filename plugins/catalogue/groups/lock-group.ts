import { can, forbid, notFound, type PeopleDirectory, type Tx, type User } from "../../../core/contract.ts";
import { placeOf } from "../entries/editable-department.ts";

export type GroupRow = { id: string; entry_id: string; department_id: string; name: string; position: number };

/** The folder, locked, when the user may write to it; 404 or 403 otherwise. */
export const lockGroup = async (tx: Tx, people: PeopleDirectory, actor: User, id: string): Promise<GroupRow> => {
  const group: GroupRow | undefined = await tx("catalogue_groups").where({ id }).forUpdate().first();
  const [department] = group === undefined ? [] : await people.departments(tx, { ids: [group.department_id] });
  if (group === undefined || department === undefined) throw notFound();
  if (!can(actor, "catalogue.edit", placeOf(department))) throw forbid("catalogue.edit");
  return group;
};
