import { refuse, type Tx, type User } from "../../../core/contract.ts";
import type { WriteTools } from "../entries/create-entry.ts";
import { lockGroup } from "./lock-group.ts";

/** Gives a folder another name. */
export const renameGroup = async (tx: Tx, actor: User, { id, name, now }: { id: string; name: string; now: Date }, { audit, people }: WriteTools): Promise<{ entryId: string }> => {
  const group = await lockGroup(tx, people, actor, id);
  const taken: unknown = await tx("catalogue_groups").where({ entry_id: group.entry_id, department_id: group.department_id, name }).whereNot({ id }).first("id");
  if (taken !== undefined) throw refuse("catalogue.group-named", { field: "name", values: { name } });
  await tx("catalogue_groups").where({ id }).update({ name });
  await audit.record(tx, { at: now, actor, action: "catalogue.group-renamed", subject: `group:${id}`, detail: { from: group.name, to: name } });
  return { entryId: group.entry_id };
};
