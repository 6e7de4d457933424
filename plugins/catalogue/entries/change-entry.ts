import type { Tx, User } from "../../../core/contract.ts";
import type { ElementValues } from "../elements/element.ts";
import { refuseStale } from "../items/refuse-stale.ts";
import type { WriteTools } from "./create-entry.ts";
import { demandComplete, entryColumns } from "./entry-columns.ts";
import { lockEntry } from "./lock-entry.ts";

export type ChangeEntry = { id: string; revision: number; values: ElementValues; now: Date };

/** Changes an entry. Items that are already there keep what they say: the shared elements flow into new ones only (YN-2.1.1.4). */
export const changeEntry = async (tx: Tx, actor: User, input: ChangeEntry, { audit, people }: WriteTools): Promise<void> => {
  const entry = await lockEntry(tx, people, actor, input.id);
  demandComplete(entry.type_code, input.values);
  if (entry.revision !== input.revision) {
    await refuseStale(tx, { of: "entry", typeCode: entry.type_code, stored: entry.elements, sent: input.values, by: entry.updated_by, at: entry.updated_at });
  }
  const columns = entryColumns(entry.type_code, input.values);
  await tx("catalogue_entries").where({ id: entry.id }).update({ ...columns, revision: entry.revision + 1, updated_at: input.now, updated_by: actor.id });
  await audit.record(tx, { at: input.now, actor, action: "catalogue.entry-changed", subject: `entry:${entry.id}`, detail: { name: columns.name, baseCode: entry.base_code ?? "" } });
};
