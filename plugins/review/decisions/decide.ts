import { forbid, notFound, refuse, type Tx, type User } from "../../../core/contract.ts";
import type { CatalogueItems, ItemVersion } from "../../catalogue/api.ts";
import { stepOf, type Conclusion } from "../steps.ts";

export type DecideTools = { items: CatalogueItems; dueOn: (since: Date, now: Date) => string };
/** `seen`: the fingerprint of the content that the reviewer was shown. */
export type Decision = { versionId: string; seen: string; conclusion: string; opinion: string; now: Date };

/**
 * Takes a reviewer's conclusion: the catalogue moves the version by its table of states, and the decision is kept here.
 * Refused when the version no longer waits for this, or when words are missing where they are due (YN rows 5, 7, 11).
 */
export const decide = async (tx: Tx, actor: User, input: Decision, { items, dueOn }: DecideTools): Promise<{ version: ItemVersion; conclusion: Conclusion }> => {
  const before = await items.version(tx, input.versionId);
  if (before === null) throw notFound();
  const step = stepOf(before);
  if (step === undefined) throw refuse("review.not-waiting");
  const conclusion = step.conclusions.find((known) => known.action === input.conclusion);
  if (conclusion === undefined) throw refuse("review.conclusion-missing", { field: "conclusion" });
  if (!items.actionsFor(actor, before).includes(conclusion.action)) throw forbid(step.permission);
  if (conclusion.opinionRequired && input.opinion === "") throw refuse("review.opinion-missing", { field: "opinion" });
  const version = await items.perform(tx, actor, { versionId: input.versionId, action: conclusion.action, opinion: input.opinion, now: input.now });
  // Sent back, rewritten and handed in again meanwhile: the row is locked now, and what was read is not what stands there.
  if (version.fingerprint !== input.seen) throw refuse("review.changed", { field: "" , status: 422 });
  await tx("review_decisions").insert({
    version_id: input.versionId, step: step.id, conclusion: conclusion.action, opinion: input.opinion,
    actor_id: actor.id, at: input.now, due_on: dueOn(before.submittedAt ?? before.updatedAt, input.now),
  });
  return { version, conclusion };
};
