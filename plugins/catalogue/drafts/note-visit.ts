import { notFound, type Tx, type User } from "../../../core/contract.ts";
import type { ItemVersion } from "../api.ts";
import { findVersion } from "../items/read-versions.ts";
import { demandWritable } from "./demand-writable.ts";

/** That this person has the draft open and is at work on it, for whoever else opens it; answers the draft. */
export const noteVisit = async (tx: Tx, actor: User, { versionId, now }: { versionId: string; now: Date }): Promise<ItemVersion> => {
  const version = await findVersion(tx, versionId);
  if (version === null) throw notFound();
  demandWritable(actor, version);
  await tx("catalogue_draft_visitors").insert({ version_id: versionId, staff_id: actor.id, seen_at: now }).onConflict(["version_id", "staff_id"]).merge();
  return version;
};
