import type { Tx, User } from "../../../core/contract.ts";
import type { ItemVersion, PerformInput, ReviewStep } from "../api.ts";
import { columnsOf } from "./effect-columns.ts";
import { openDraft } from "./open-draft.ts";
import { publishOrSchedule } from "./publish-version.ts";
import { applyToRequest } from "./request-effects.ts";
import { keepSentBack } from "./sent-back.ts";
import { settleDraft } from "./settle-draft.ts";
import type { Transition } from "./transitions.ts";

/** One act that is being done: the row that allows it, the version, the steps of its chain, and what was sent with it. */
export type Step = { row: Transition; version: ItemVersion; steps: readonly ReviewStep[]; input: PerformInput };

/** Does what the row of the table says; answers the id of the version that it has led to. */
export const applyEffect = async (tx: Tx, actor: User, step: Step): Promise<string> => {
  const { row: { effect }, version, input: { now } } = step;
  const { itemId, versionId } = version;
  if (step.row.action === "return") await keepSentBack(tx, versionId, now);
  if (effect === "own-form") throw new Error(`${step.row.action} has a command of its own`);
  if (effect === "opens-draft") return openDraft(tx, actor, version, now);
  if (version.state === "draft" && version.step === "") await settleDraft(tx, version);
  if (effect === "publishes") await publishOrSchedule(tx, actor, { itemId, versionId, now });
  else {
    await applyToRequest(tx, actor, step);
    await tx("catalogue_item_versions").where({ id: versionId }).update({ ...columnsOf[effect](actor, step), updated_at: now, updated_by: actor.id });
  }
  return versionId;
};
