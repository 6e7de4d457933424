import { can, forbid, notFound, refuse, type PeopleDirectory, type Tx, type User } from "../../../core/contract.ts";
import { itemMoved, type ItemVersion } from "../api.ts";
import type { WriteTools } from "../entries/create-entry.ts";
import { fittingEntry, typeWithoutEntry } from "../entries/fitting-entry.ts";
import { chooseCodes } from "./choose-codes.ts";
import { describeVersion } from "./describe-version.ts";
import { lockVersion } from "./lock-version.ts";
import type { Identity, VersionRow } from "./model.ts";
import { openDraft } from "./open-draft.ts";
import { elementsOfVersion } from "./read-elements-of.ts";
import { recordActs } from "./record-acts.ts";
import { STATE_WORDS } from "../api.ts";
import { transitionFor } from "./transitions.ts";

/** `entryId: null` moves to a 公共服务 without 目录 of the type named; otherwise the entry says the type. */
export type MoveItem = { versionId: string; entryId: string | null; typeCode: string; now: Date };

/**
 * 移动 (YN-2.1.5): to another 目录, also of another type. The draft carries the new codes through the review; what is in force stays as
 * it is until the draft is published, and then the old code leads to the new one. Answers the draft: of an item in force it is a new one.
 */
export const moveItem = async (tx: Tx, actor: User, input: MoveItem, { audit, people }: WriteTools): Promise<{ itemId: string; versionId: string }> => {
  const version = await lockVersion(tx, input.versionId);
  demandMovable(actor, version);
  const target = await findTarget(tx, people, version, input);
  const versionId = version.state === "published" ? await openDraft(tx, actor, version, input.now) : version.versionId;
  const stored: VersionRow = await tx("catalogue_item_versions").where({ id: versionId }).first();
  await tx("catalogue_item_versions").where({ id: versionId }).update({
    ...target, ...describeVersion({ ...stored, ...target }, await elementsOfVersion(tx, versionId)),
    procedure: "move", procedure_at: input.now, procedure_by: actor.id, revision: stored.revision + 1, updated_at: input.now, updated_by: actor.id,
  });
  if (version.state === "draft") await giveUpCodes(tx, version, target, input.now);
  const made = { itemId: version.itemId, versionId };
  const opinion = `${version.typeName}${version.taskCode} 移到 ${target.task_code || target.type_code}`;
  await recordActs(tx, actor, input.now, [{ ...made, action: "move", from: version.state, to: "draft", opinion }]);
  await audit.record(tx, {
    at: input.now, actor, action: "catalogue.item-move", subject: `item:${version.itemId}`,
    detail: { versionId, from: version.taskCode, to: target.task_code, entryId: target.entry_id },
  });
  await tx.emit(itemMoved, { ...made, action: "move", to: "draft", actorId: actor.id, at: input.now });
  return made;
};

const demandMovable = (actor: User, version: ItemVersion): void => {
  if (!can(actor, "catalogue.edit", version.place)) throw forbid("catalogue.edit");
  const row = transitionFor("move", version, true);
  if (row === undefined) throw refuse("catalogue.not-now", { values: { state: STATE_WORDS[version.state] } });
  if (row.guards.includes("no-open-change") && version.openChange) throw refuse("catalogue.open-change");
};

/** An item that was never in force carries its new codes at once; the old ones are given to nobody else (domain-standards §1.1). */
const giveUpCodes = async (tx: Tx, version: ItemVersion, target: Target, now: Date): Promise<void> => {
  const inForce: unknown = await tx("catalogue_item_versions").where({ item_id: version.itemId }).whereNot({ id: version.versionId }).first("id");
  if (inForce !== undefined) return;
  const codes = [...new Set([version.baseCode, version.taskCode])].filter((code) => code !== "");
  if (codes.length > 0) await tx("catalogue_code_history").insert(codes.map((code) => ({ old_code: code, kind: "released", reason: `草稿“${version.name}”已移动`, changed_at: now })));
  await tx("catalogue_items").where({ id: version.itemId }).update({ ...target, task_code: target.task_code || null });
};

type Target = Pick<Identity, "type_code" | "entry_id" | "base_code" | "task_code">;

const findTarget = async (tx: Tx, people: PeopleDirectory, version: ItemVersion, input: MoveItem): Promise<Target> => {
  const [department] = await people.departments(tx, { ids: [version.department.id] });
  if (department === undefined) throw notFound();
  const entry = input.entryId === null ? undefined : await fittingEntry(tx, input.entryId, department);
  const typeCode = entry === undefined ? typeWithoutEntry(input.typeCode) : entry.type_code;
  const stays = entry?.id === version.entry?.id && typeCode === version.typeCode;
  if (stays) throw refuse("catalogue.move-nowhere", { field: "entryId" });
  const { baseCode, taskCode } = await chooseCodes(tx, { department, entry, typeCode, baseCode: "" });
  return { type_code: typeCode, entry_id: entry?.id ?? null, base_code: baseCode, task_code: taskCode };
};
