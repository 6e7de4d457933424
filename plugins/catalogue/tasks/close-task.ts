import { can, forbid, notFound, refuse, type Tx, type User } from "../../../core/contract.ts";
import type { WriteTools } from "../entries/create-entry.ts";
import { placeOf } from "../entries/editable-department.ts";
import type { TaskRow } from "./model.ts";

export type CloseTask = { id: string; reason: string; now: Date };

/** 办结 by hand: somebody has looked and says why nothing has to change. */
export const closeTask = async (tx: Tx, actor: User, { id, reason, now }: CloseTask, { audit, people }: WriteTools): Promise<void> => {
  const task = await lockTask(tx, people, actor, id);
  await tx("catalogue_tasks").where({ id }).update({ done_at: now, done_by: actor.id, result: reason });
  await audit.record(tx, { at: now, actor, action: "catalogue.task-closed", subject: `item:${task.item_id}`, detail: { kind: task.kind, about: task.subject, reason } });
};

/** The open task, locked, when the user may settle it; 404, 403 or 409 otherwise. */
export const lockTask = async (tx: Tx, people: WriteTools["people"], actor: User, id: string): Promise<TaskRow> => {
  const task: TaskRow | undefined = await tx("catalogue_tasks").where({ id }).forUpdate().first();
  const [department] = task === undefined ? [] : await people.departments(tx, { ids: [task.department_id] });
  if (task === undefined || department === undefined) throw notFound();
  if (!can(actor, "catalogue.edit", placeOf(department))) throw forbid("catalogue.edit");
  if (task.done_at !== null) throw refuse("catalogue.task-done");
  return task;
};
