import { can, forbid, refuse, refuseFields, type Audit, type Tx, type User } from "../../../core/contract.ts";
import type { ItemAction, ItemVersion, PerformInput, ReviewChain, ReviewStep } from "../api.ts";
import type { Libraries } from "../../libraries/api.ts";
import { findHealth } from "../health/refresh-health.ts";
import { ruleById } from "../health/rules.ts";
import { checkElements } from "../elements/check-elements.ts";
import { problemLine } from "../elements/problem-at.ts";
import { applyEffect } from "./apply-effect.ts";
import { earlierSteps, reviewPlace } from "./chain-steps.ts";
import { itemHref } from "./item-hrefs.ts";
import { lockVersion } from "./lock-version.ts";
import { holds, type SimpleGuard } from "./policy.ts";
import { elementsOfVersion } from "./read-elements-of.ts";
import { OVERTAKEN } from "./refuse-stale.ts";
import { settleAct } from "./settle-act.ts";
import { STATE_WORDS } from "../api.ts";
import { transitionFor, transitions, type Guard, type Transition } from "./transitions.ts";

/** `chain` answers nothing where nobody has taken over the review. */
export type PerformTools = { audit: Audit; libraries: Libraries; chain: () => ReviewChain | undefined };

/**
 * The one place where a person changes a state: row lock, table of states, permission, guards, the change itself, act, audit, events.
 * Answers the version that the act has led to: for 变更 the new draft, otherwise the same version.
 * Refuses with 403 (permission or scope), 409 (not in this state, own work), 422 (opinion missing, elements missing).
 */
export const performAction = ({ audit, libraries, chain }: PerformTools) => async (tx: Tx, actor: User, input: PerformInput): Promise<ItemVersion> => {
  const version = await lockVersion(tx, input.versionId);
  const keeper = chain();
  const row = permittedRow(actor, input.action, version, keeper !== undefined);
  // Nobody hands in what he has not seen: a colleague may have saved since.
  if (input.revision !== undefined && input.revision !== version.revision) throw refuse(OVERTAKEN, { link: { text: "查看这个事项", href: itemHref(version.itemId) } });
  const opinion = input.opinion.trim();
  // eslint-disable-next-line house/no-query-in-loop -- The table of states gives an act two or three guards, and the first that refuses ends it.
  for (const guard of row.guards) await ask(tx, actor, { guard, version, opinion, libraries });
  const [steps = []] = await keeper?.steps(tx, [reviewPlace(version)]) ?? [];
  demandEarlier(version, steps, input);
  const reached = await applyEffect(tx, actor, { row, version, steps, input: { ...input, opinion } });
  return settleAct(tx, audit, { version, reached, action: row.action, actor, opinion, now: input.now });
};

/** The row of the table that allows it; who may not do it anywhere is told so before anything about the state. */
const permittedRow = (actor: User, action: ItemAction, version: ItemVersion, hasChain: boolean): Transition => {
  const row = transitionFor(action, version, hasChain);
  const permissions = row === undefined ? transitions.filter((other) => other.action === action).map(({ permission }) => permission) : [row.permission];
  if (!permissions.some((permission) => can(actor, permission, version.place))) throw forbid(permissions[0] ?? "catalogue.edit");
  if (row === undefined || row.effect === "own-form") throw refuse("catalogue.not-now", { values: { state: STATE_WORDS[version.state] } });
  return row;
};

/** 驳回 goes to the unit or to a step before this one, nowhere else. */
const demandEarlier = ({ procedure, step }: ItemVersion, steps: readonly ReviewStep[], { action, returnTo = "" }: PerformInput): void => {
  if (action === "return" && returnTo !== "" && !earlierSteps(procedure, steps, step).includes(returnTo)) throw refuse("catalogue.not-earlier", { field: "returnTo" });
};

const REFUSALS: Readonly<Record<SimpleGuard, `${string}.${string}`>> = {
  "other-person": "catalogue.own-work", "own-sending": "catalogue.not-sender", "unopened": "catalogue.opened", "no-open-change": "catalogue.open-change",
  "suspended": "catalogue.not-suspended", "not-suspended": "catalogue.suspended",
};

type Asked = { guard: Guard; version: ItemVersion; opinion: string; libraries: Libraries };

const ask = async (tx: Tx, actor: User, { guard, version, opinion, libraries }: Asked): Promise<void> => {
  if (guard === "opinion") {
    if (opinion === "") throw refuse("catalogue.opinion-missing", { field: "opinion" });
  } else if (guard === "complete") {
    const problems = checkElements("item", version.typeCode, await elementsOfVersion(tx, version.versionId));
    if (problems.length > 0) throw refuseFields(problems.map((problem) => ({ field: problem.path, message: problemLine(problem) })));
    // The pages ask the whole 体检 first, with its warnings. Here nothing of the item's own passes that contradicts itself; a law that is repealed
    // in the moment between is told to its department as a task.
    const findings = (await findHealth({ db: tx, libraries }, [version.versionId])).get(version.versionId) ?? [];
    const errors = findings.filter(({ severity, rule }) => severity === "error" && ruleById(rule)?.outside !== true);
    if (errors.length > 0) throw refuseFields(errors.map(({ key, title, message }) => ({ field: key, message: `${title}：${message}` })));
  } else if (!holds(guard, actor, version)) throw refuse(REFUSALS[guard]);
};
