import type { Tx, User } from "../../../core/contract.ts";
import { itemsWithdrawn, type ItemVersion } from "../api.ts";
import { openDraft } from "./open-draft.ts";
import { publishVersion } from "./publish-version.ts";
import { settleDraft } from "./settle-draft.ts";
import type { Transition } from "./transitions.ts";

type Step = { row: Transition; version: ItemVersion; opinion: string; now: Date };

/** Does what the row of the table says; answers the id of the version that it has led to. */
export const applyEffect = async (tx: Tx, actor: User, step: Step): Promise<string> => {
  const { row, version, opinion, now } = step;
  const update = (columns: Readonly<Record<string, unknown>>) =>
    tx("catalogue_item_versions").where({ id: version.versionId }).update({ ...columns, state: row.to, updated_at: now, updated_by: actor.id });
  switch (row.effect) {
    case "own-form": throw new Error(`${row.action} has a command of its own`);
    case "hands-in":
      await settleDraft(tx, version);
      await update({ submitted_at: now, submitted_by: actor.id, returned: false, last_opinion: "" });
      break;
    case "passes": await update({ examined_at: now, examined_by: actor.id }); break;
    case "sends-back": await update({ returned: true, last_opinion: opinion, examined_at: null, examined_by: null }); break;
    case "publishes":
      if (version.state === "draft") await settleDraft(tx, version);
      await publishVersion(tx, actor, { itemId: version.itemId, versionId: version.versionId, now });
      break;
    case "opens-draft": return openDraft(tx, actor, version, now);
    case "asks-abolition": await update({ procedure: "abolition", procedure_at: now, procedure_by: actor.id, last_opinion: opinion }); break;
    case "withdraws":
      await update({ procedure: "" });
      await tx.emit(itemsWithdrawn, { itemIds: [version.itemId] });
      break;
    case "drops-procedure": await update({ procedure: "", procedure_at: null, procedure_by: null, last_opinion: opinion }); break;
  }
  return version.versionId;
};
