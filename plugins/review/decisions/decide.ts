import { refuse, type Tx, type User } from "../../../core/contract.ts";
import type { CatalogueItems, ItemVersion } from "../../catalogue/api.ts";
import { waitingSince } from "../clock.ts";
import { CONCLUSIONS, isConclusion, isStepId, type ConclusionAction } from "../steps.ts";
import { addRemarks } from "../remarks/add-remarks.ts";
import { countOpen, findRemarks } from "../remarks/find-remarks.ts";
import { demandJudge } from "./demand-judge.ts";

export type DecideTools = { items: CatalogueItems; dueOn: (since: Date, now: Date) => string };
/** `seen`: the fingerprint of the content that the reviewer was shown. */
export type Decision = {
  versionId: string; seen: string; conclusion: string; opinion: string; returnTo: string; now: Date;
  /** What goes on over remarks that nobody has dealt with has to be said. */
  sure?: boolean;
  /** Typed at elements and not saved before: they are kept together with the conclusion. */
  remarks?: readonly { element: string; words: string }[];
};

const GOES_ON: readonly ConclusionAction[] = ["pass", "publish"];

const demandSettled = async (tx: Tx, versionId: string, items: CatalogueItems): Promise<void> => {
  const count = countOpen(await findRemarks(tx, { versionId, elements: await items.elements(tx, versionId) }));
  if (count > 0) throw refuse("review.remarks-open", { field: "sure", values: { count } });
};

/**
 * Takes a reviewer's conclusion: the catalogue moves the version by its table of states, and the decision is kept here.
 * Refused when the version no longer waits for this, or when words are missing where they are due (YN rows 5, 7, 11).
 */
export const decide = async (tx: Tx, actor: User, input: Decision, { items, dueOn }: DecideTools): Promise<{ before: ItemVersion; version: ItemVersion; conclusion: ConclusionAction }> => {
  const { version: before, step } = await demandJudge(tx, actor, input.versionId, items);
  const { conclusion } = input;
  // A conclusion that is not due here is refused by the table of states: 403 or 409.
  if (!isConclusion(conclusion)) throw refuse("review.conclusion-missing", { field: "conclusion" });
  if (CONCLUSIONS[conclusion].opinionRequired && input.opinion === "") throw refuse("review.opinion-missing", { field: "opinion" });
  const { remarks = [] } = input;
  if (remarks.length > 0) await addRemarks(tx, actor, { versionId: input.versionId, remarks, now: input.now }, items);
  if (GOES_ON.includes(conclusion) && input.sure !== true) await demandSettled(tx, input.versionId, items);
  const version = await items.perform(tx, actor, {
    versionId: input.versionId, action: conclusion, opinion: input.opinion, now: input.now, returnTo: isStepId(input.returnTo) ? input.returnTo : "",
  });
  // Sent back, rewritten and handed in again meanwhile: the row is locked now, and what was read is not what stands there.
  if (version.fingerprint !== input.seen) throw refuse("review.changed", { field: "", status: 422 });
  await tx("review_decisions").insert({
    version_id: input.versionId, step: step.id, conclusion, opinion: input.opinion, actor_id: actor.id, at: input.now, due_on: dueOn(waitingSince(before), input.now),
  });
  return { before, version, conclusion };
};
