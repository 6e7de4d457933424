import { isDeepStrictEqual } from "node:util";
import type { Tx, User } from "../../../core/contract.ts";
import { demandWritable } from "../drafts/demand-writable.ts";
import type { ElementValues, Problem } from "../elements/element.ts";
import { retainUnread } from "../elements/retain-unread.ts";
import { describeVersion } from "./describe-version.ts";
import { lockVersion } from "./lock-version.ts";
import type { VersionRow } from "./model.ts";
import { elementsOfVersion } from "./read-elements-of.ts";
import { recordActs } from "./record-acts.ts";
import { refuseStale } from "./refuse-stale.ts";
import { writeLinks } from "./write-links.ts";

/**
 * `revision` is the one that the form was shown with; `values` are all elements of the form, as `readElements` gives them, and
 * `unread` what it could not read: there the old value stays.
 */
export type SaveDraft = { versionId: string; revision: number; values: ElementValues; unread?: readonly Problem[]; now: Date };

/**
 * 暂存 (YN-2.1.2.10): half-filled is fine. Somebody else's save in between is refused with what differs. Saves are acts of the
 * item's life but not of the audit chain: it holds decisions, and a save decides nothing.
 */
export const saveDraft = async (tx: Tx, actor: User, input: SaveDraft): Promise<{ revision: number }> => {
  const version = await lockVersion(tx, input.versionId);
  demandWritable(actor, version);
  const stored = await elementsOfVersion(tx, version.versionId);
  const row: VersionRow = await tx("catalogue_item_versions").where({ id: version.versionId }).first();
  const values = retainUnread("item", row.type_code, { values: input.values, problems: input.unread ?? [] }, stored);
  if (isDeepStrictEqual(stored, values)) return { revision: row.revision };
  if (row.revision !== input.revision) {
    await refuseStale(tx, { of: "item", typeCode: row.type_code, stored, sent: values, by: row.updated_by, at: row.updated_at });
  }
  await tx("catalogue_item_contents").where({ version_id: row.id }).update({ elements: JSON.stringify(values) });
  await tx("catalogue_item_versions").where({ id: row.id })
    .update({ ...describeVersion(row, values), revision: row.revision + 1, updated_at: input.now, updated_by: actor.id });
  await writeLinks(tx, [{ versionId: row.id, typeCode: row.type_code, values }]);
  await recordEdit(tx, actor, row, input.now);
  return { revision: row.revision + 1 };
};

/** One line per person and sitting: a second save in a row moves the line instead of adding one. */
const recordEdit = async (tx: Tx, actor: User, row: VersionRow, now: Date): Promise<void> => {
  const last: { id: string; action: string; actor_id: string | null } | undefined =
    await tx("catalogue_acts").where({ version_id: row.id }).orderBy("id", "desc").first("id", "action", "actor_id");
  if (last?.action === "edit" && last.actor_id === actor.id) await tx("catalogue_acts").where({ id: last.id }).update({ at: now });
  else await recordActs(tx, actor, now, [{ itemId: row.item_id, versionId: row.id, action: "edit", from: "draft", to: "draft", opinion: "" }]);
};
