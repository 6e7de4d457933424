import type { Tx, User } from "../../../core/contract.ts";
import { itemsWithdrawn, type ItemVersion } from "../api.ts";
import { openDraft } from "./open-draft.ts";
import { publishVersion } from "./publish-version.ts";
import { settleDraft } from "./settle-draft.ts";
import type { Effect, Transition } from "./transitions.ts";

type Step = { row: Transition; version: ItemVersion; opinion: string; now: Date };

/** Does what the row of the table says; answers the id of the version that it has led to. */
export const applyEffect = async (tx: Tx, actor: User, step: Step): Promise<string> => {
  const { row: { effect, to }, version, now } = step;
  if (effect === "own-form") throw new Error(`${step.row.action} has a command of its own`);
  if (effect === "opens-draft") return openDraft(tx, actor, version, now);
  if (version.state === "draft") await settleDraft(tx, version);
  if (effect === "publishes") await publishVersion(tx, actor, { itemId: version.itemId, versionId: version.versionId, now });
  else {
    await tx("catalogue_item_versions").where({ id: version.versionId })
      .update({ ...columnsOf(effect, actor, step), state: to, updated_at: now, updated_by: actor.id });
  }
  if (effect === "withdraws") await tx.emit(itemsWithdrawn, { itemIds: [version.itemId] });
  return version.versionId;
};

type Marking = Exclude<Effect, "own-form" | "opens-draft" | "publishes">;

/** Who did it and when, on the version itself; the whole life stands in the acts. */
const columnsOf = (effect: Marking, actor: User, { opinion, now }: Step): Readonly<Record<string, unknown>> => {
  switch (effect) {
    case "hands-in": return { submitted_at: now, submitted_by: actor.id, returned: false, last_opinion: "" };
    case "passes": return { examined_at: now, examined_by: actor.id };
    case "sends-back": return { returned: true, last_opinion: opinion, examined_at: null, examined_by: null };
    case "asks-abolition": return { procedure: "abolition", procedure_at: now, procedure_by: actor.id, last_opinion: opinion };
    case "withdraws": return { procedure: "" };
    case "drops-procedure": return { procedure: "", procedure_at: null, procedure_by: null, last_opinion: opinion };
  }
};
