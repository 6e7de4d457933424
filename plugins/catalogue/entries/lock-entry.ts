import { can, forbid, notFound, type PeopleDirectory, type Tx, type User } from "../../../core/contract.ts";
import { placeOf } from "./editable-department.ts";
import type { EntryRow } from "./model.ts";

/** The entry, locked, when the user may write to it; 404 or 403 otherwise. */
export const lockEntry = async (tx: Tx, people: PeopleDirectory, actor: User, id: string): Promise<EntryRow> => {
  const entry: EntryRow | undefined = await tx("catalogue_entries").where({ id }).forUpdate().first();
  const [department] = entry === undefined ? [] : await people.departments(tx, { ids: [entry.department_id] });
  if (entry === undefined || department === undefined) throw notFound();
  if (!can(actor, "catalogue.edit", placeOf(department))) throw forbid("catalogue.edit");
  return entry;
};
