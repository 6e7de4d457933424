import { refuse, type Tx, type User } from "../../../core/contract.ts";
import type { WriteTools } from "../entries/create-entry.ts";
import { editableDepartment } from "../entries/editable-department.ts";
import { fittingEntry } from "../entries/fitting-entry.ts";

export type CreateGroup = { entryId: string; departmentId: string; name: string; now: Date };

/** A new folder under a 目录 that the department writes items under (YN-2.1.6.1). Its name is its own among the folders there. */
export const createGroup = async (tx: Tx, actor: User, { entryId, departmentId, name, now }: CreateGroup, { audit, people }: WriteTools): Promise<{ id: string }> => {
  const department = await editableDepartment(tx, people, actor, departmentId);
  const entry = await fittingEntry(tx, entryId, department);
  const [made]: { id: string }[] = await tx("catalogue_groups").insert({
    entry_id: entry.id, department_id: department.id, name, created_at: now, created_by: actor.id,
    position: tx.raw("(select coalesce(max(position), 0) + 1 from catalogue_groups where entry_id = ? and department_id = ?)", [entry.id, department.id]),
  }).onConflict(["entry_id", "department_id", "name"]).ignore().returning("id");
  if (made === undefined) throw refuse("catalogue.group-named", { field: "name", values: { name } });
  await audit.record(tx, { at: now, actor, action: "catalogue.group-created", subject: `group:${made.id}`, detail: { name, entryId: entry.id, departmentId: department.id } });
  return made;
};
