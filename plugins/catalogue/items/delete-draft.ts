import type { Audit } from "../../../core/contract.ts";
import { can, forbid, refuse, type Tx, type User } from "../../../core/contract.ts";
import { lockVersion } from "./lock-version.ts";
import type { ItemRow } from "./model.ts";

/**
 * Deletes a draft that was never submitted. When it is all there is of its item, the item goes with it. The numbers that go with
 * either are never given again (domain-standards §1.1).
 */
export const deleteDraft = async (tx: Tx, actor: User, input: { versionId: string; now: Date }, { audit }: { audit: Audit }): Promise<{ itemGone: boolean }> => {
  const version = await lockVersion(tx, input.versionId);
  if (!can(actor, "catalogue.edit", version.place)) throw forbid("catalogue.edit");
  if (version.state !== "draft" || version.submittedAt !== null) throw refuse("catalogue.not-deletable");
  const item: ItemRow = await tx("catalogue_items").where({ id: version.itemId }).first();
  await tx("catalogue_item_versions").where({ id: version.versionId }).delete();
  const rest: unknown = await tx("catalogue_item_versions").where({ item_id: version.itemId }).first("id");
  const kept = rest === undefined ? [] : [item.base_code, item.task_code];
  const codes = [...new Set([version.baseCode, version.taskCode, item.base_code, item.task_code ?? ""])].filter((code) => code !== "" && !kept.includes(code));
  if (codes.length > 0) {
    await tx("catalogue_code_history").insert(codes.map((code) => ({ old_code: code, kind: "released", reason: `草稿“${version.name}”已删除`, changed_at: input.now })));
  }
  if (rest === undefined) await tx("catalogue_items").where({ id: version.itemId }).delete();
  await audit.record(tx, { at: input.now, actor, action: "catalogue.draft-deleted", subject: `item:${version.itemId}`, detail: { versionId: version.versionId, name: version.name, code: version.taskCode } });
  return { itemGone: rest === undefined };
};
