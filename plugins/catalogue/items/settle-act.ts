import type { Audit, Tx, User } from "../../../core/contract.ts";
import { itemMoved, type ItemAction, type ItemVersion } from "../api.ts";
import { findVersion } from "./read-versions.ts";
import { recordActs } from "./record-acts.ts";

/** `version`: as it was before; `reached`: the version that the act has led to; `actor` nobody: a new day did it. */
type Done = { version: ItemVersion; reached: string; action: ItemAction; actor: User | null; opinion: string; now: Date };

/** The end of every act on one item, of a person and of the calendar alike: history, audit and event say the same. Answers the version as it is now. */
export const settleAct = async (tx: Tx, audit: Audit, { version, reached, action, actor, opinion, now }: Done): Promise<ItemVersion> => {
  const after = await findVersion(tx, reached);
  if (after === null) throw new Error(`Version ${reached} vanished inside its own transaction`);
  const { itemId, state: from } = version;
  await recordActs(tx, actor, now, [{ itemId, versionId: reached, action, from, to: after.state, toStep: after.step, opinion }]);
  await audit.record(tx, {
    at: now, actor, action: `catalogue.item-${action}`, subject: `item:${itemId}`,
    detail: { versionId: reached, name: version.name, code: version.taskCode, from, to: after.state, step: after.step, opinion },
  });
  // Nobody did it: 0 is no member of staff.
  await tx.emit(itemMoved, { itemId, versionId: reached, action, to: after.state, actorId: actor?.id ?? "0", at: now });
  return after;
};
