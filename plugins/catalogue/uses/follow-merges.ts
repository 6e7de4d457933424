import type { Tx } from "../../../core/contract.ts";
import { LIBRARY_KINDS } from "../../libraries/api.ts";
import type { VersionRow } from "../items/model.ts";
import { rewriteDrafts } from "./rewrite-drafts.ts";

/** A draft made from a published version may name records that were merged since; it begins with those they went into. */
export const followMerges = async (tx: Tx, versionId: string): Promise<void> => {
  const merged: { kind: string; record_id: string; into_id: string }[] = await tx("catalogue_version_links as l")
    .join("catalogue_merged_records as m", (on) => { on.on("m.kind", "l.kind").andOn("m.record_id", "l.record_id"); })
    .where("l.version_id", versionId).distinct("l.kind", "l.record_id", "m.into_id");
  if (merged.length === 0) return;
  const version: VersionRow = await tx("catalogue_item_versions").where({ id: versionId }).first();
  const rewritings = LIBRARY_KINDS.map((kind) => ({ kind, into: new Map(merged.filter((row) => row.kind === kind).map((row) => [row.record_id, row.into_id])) }));
  await rewriteDrafts(tx, [version], rewritings.filter(({ into }) => into.size > 0), null);
};
