import { inDays } from "../../../core/calendar/local-day.ts";
import type { Tx } from "../../../core/contract.ts";
import { OPEN_STATES } from "../items/model.ts";

/** Nightly: kept forms and former words of versions that can never be written again, and visitors of days past. */
export const sweepDrafts = async (tx: Tx, now: Date): Promise<void> => {
  const open = tx("catalogue_item_versions").whereIn("state", [...OPEN_STATES]).select("id");
  await tx("catalogue_kept_forms").whereNotIn("version_id", open).delete();
  await tx("catalogue_sent_back").whereNotIn("version_id", open).delete();
  await tx("catalogue_draft_visitors").where("seen_at", "<", inDays(now, -1)).delete();
};
