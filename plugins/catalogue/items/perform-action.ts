import { can, forbid, refuse, refuseFields, type Tx, type User } from "../../../core/contract.ts";
import type { Audit } from "../../../core/contract.ts";
import { itemMoved, type ItemAction, type ItemVersion } from "../api.ts";
import { checkElements } from "../elements/check-elements.ts";
import { problemLine } from "../elements/problem-at.ts";
import { applyEffect } from "./apply-effect.ts";
import { lockVersion } from "./lock-version.ts";
import { isOthersWork } from "./policy.ts";
import { elementsOfVersion } from "./read-elements-of.ts";
import { findVersion } from "./read-versions.ts";
import { recordActs } from "./record-acts.ts";
import { STATE_WORDS } from "../api.ts";
import { transitionFor, transitions, type Guard, type Transition } from "./transitions.ts";

export type PerformInput = { versionId: string; action: ItemAction; opinion: string; now: Date };
export type PerformTools = { audit: Audit; hasChain: () => boolean };

/**
 * The one place where a state changes: row lock, table of states, permission, guards, the change itself, act, audit, events.
 * Answers the version that the act has led to: for 变更 the new draft, otherwise the same version.
 * Refuses with 403 (permission or scope), 409 (not in this state, own work), 422 (opinion missing, elements missing).
 */
export const performAction = ({ audit, hasChain }: PerformTools) => async (tx: Tx, actor: User, input: PerformInput): Promise<ItemVersion> => {
  const version = await lockVersion(tx, input.versionId);
  const row = permittedRow(actor, input.action, version, hasChain());
  const opinion = input.opinion.trim();
  for (const guard of row.guards) await ask(tx, actor, guard, version, opinion);
  const reached = await applyEffect(tx, actor, { row, version, opinion, now: input.now });
  await recordActs(tx, actor, input.now, [{ itemId: version.itemId, versionId: reached, action: row.action, from: version.state, to: row.to, opinion }]);
  await audit.record(tx, {
    at: input.now, actor, action: `catalogue.item-${row.action}`, subject: `item:${version.itemId}`,
    detail: { versionId: reached, name: version.name, code: version.taskCode, from: version.state, to: row.to, opinion },
  });
  await tx.emit(itemMoved, { itemId: version.itemId, versionId: reached, action: row.action, to: row.to, actorId: actor.id, at: input.now });
  const after = await findVersion(tx, reached);
  if (after === null) throw new Error(`Version ${reached} vanished inside its own transaction`);
  return after;
};

/** The row of the table that allows it; who may not do it anywhere is told so before anything about the state. */
const permittedRow = (actor: User, action: ItemAction, version: ItemVersion, hasChain: boolean): Transition => {
  const row = transitionFor(action, version, hasChain);
  const permission = (row ?? transitions.find((other) => other.action === action))?.permission ?? "catalogue.edit";
  if (!can(actor, permission, version.place)) throw forbid(permission);
  if (row === undefined || row.effect === "own-form") throw refuse("catalogue.not-now", { values: { state: STATE_WORDS[version.state] } });
  return row;
};

const ask = async (tx: Tx, actor: User, guard: Guard, version: ItemVersion, opinion: string): Promise<void> => {
  switch (guard) {
    case "other-person":
      if (!isOthersWork(actor, version)) throw refuse("catalogue.own-work");
      return;
    case "no-open-change":
      if (version.openChange) throw refuse("catalogue.open-change");
      return;
    case "opinion":
      if (opinion === "") throw refuse("catalogue.opinion-missing", { field: "opinion" });
      return;
    case "complete": {
      const problems = checkElements("item", version.typeCode, await elementsOfVersion(tx, version.versionId));
      if (problems.length > 0) throw refuseFields(problems.map((problem) => ({ field: problem.path, message: problemLine(problem) })));
    }
  }
};
