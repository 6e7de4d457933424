import { refuse, type Tx, type User } from "../../../core/contract.ts";
import { STATE_WORDS, type CatalogueItems, type ItemVersion } from "../api.ts";
import type { WriteTools } from "../entries/create-entry.ts";
import type { ElementValues } from "../elements/element.ts";
import { ownValue } from "../elements/element-values.ts";
import { elementsOfVersion } from "../items/read-elements-of.ts";
import { readVersions, versionQuery } from "../items/read-versions.ts";
import { saveDraft } from "../items/save-draft.ts";
import { lockTask } from "../tasks/close-task.ts";
import { SourcePayload } from "../tasks/model.ts";
import { withUnits } from "./own-elements.ts";

/** `versionId`: the version of the source that was shown. */
export type TakeOver = { taskId: string; versionId: string; keys: readonly string[]; now: Date };
type Tools = WriteTools & { perform: CatalogueItems["perform"] };

/**
 * 上级事项已变更: what was chosen of the source's new version goes into the open draft, or into a new one beside the version in force. Whatever
 * was chosen, the source counts as seen up to this version, and the task is done.
 */
export const takeOverChanges = async (tx: Tx, actor: User, { taskId, keys, now, versionId: shown }: TakeOver, tools: Tools): Promise<{ itemId: string; taken: number }> => {
  const task = await lockTask(tx, tools.people, actor, taskId);
  const { versionId } = SourcePayload.parse(task.payload);
  if (task.kind !== "source-changed" || versionId === "") throw refuse("catalogue.task-done");
  if (versionId !== shown) throw refuse("catalogue.task-moved");
  const [head] = await readVersions(versionQuery(tx).where({ "v.item_id": task.item_id, "v.head": true }));
  if (head === undefined) throw new Error(`Item ${task.item_id} has no head version`);
  const chosen = withUnits(head.typeCode, keys);
  if (chosen.length > 0) await writeInto(tx, actor, head, { chosen, source: await elementsOfVersion(tx, versionId), now }, tools);
  await tx("catalogue_adoptions").where({ item_id: task.item_id }).update({ source_version_id: versionId });
  await tx("catalogue_tasks").where({ id: task.id }).update({ done_at: now, done_by: actor.id, result: keys.length === 0 ? "核对后没有采用改动" : `采用 ${keys.length} 处改动` });
  await tools.audit.record(tx, { at: now, actor, action: "catalogue.source-taken-over", subject: `item:${task.item_id}`, detail: { versionId, keys: keys.join(" ") } });
  return { itemId: task.item_id, taken: chosen.length === 0 ? 0 : keys.length };
};

type Writing = { chosen: readonly string[]; source: ElementValues; now: Date };

const writeInto = async (tx: Tx, actor: User, head: ItemVersion, { chosen, source, now }: Writing, { perform }: Tools): Promise<void> => {
  if (head.state !== "draft" && head.state !== "published") throw refuse("catalogue.not-now", { values: { state: STATE_WORDS[head.state] } });
  const draft = head.state === "draft" ? head : await perform(tx, actor, { versionId: head.versionId, action: "change", opinion: "", now });
  const wanted = new Set(chosen);
  const kept = Object.entries(await elementsOfVersion(tx, draft.versionId)).filter(([key]) => !wanted.has(key));
  const taken = chosen.flatMap((key) => { const value = ownValue(source, key); return value === undefined ? [] : [[key, value] as const]; });
  await saveDraft(tx, actor, { versionId: draft.versionId, revision: draft.revision, values: Object.fromEntries([...kept, ...taken]), now });
};
