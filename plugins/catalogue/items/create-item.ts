import type { Department, Tx, User } from "../../../core/contract.ts";
import { itemMoved } from "../api.ts";
import type { ElementValues } from "../elements/element.ts";
import { sharedValues } from "../elements/shared-values.ts";
import { editableDepartment } from "../entries/editable-department.ts";
import type { WriteTools } from "../entries/create-entry.ts";
import { fittingEntry, typeWithoutEntry } from "../entries/fitting-entry.ts";
import { chooseCodes } from "./choose-codes.ts";
import { levelDigit } from "./compose-code.ts";
import { describeVersion } from "./describe-version.ts";
import type { Identity } from "./model.ts";
import { recordActs } from "./record-acts.ts";
import { writeLinks } from "./write-links.ts";

export type CreateItem = {
  departmentId: string;
  /** The 目录; `null` only for 公共服务 (YN-2.1.1.1). */
  entryId: string | null;
  /** Taken from the entry when there is one. */
  typeCode: string;
  /** A 子项 of the entry that another department does already; `""` for a new number. */
  baseCode: string;
  /** What is known already; it wins over what flows in from the entry. */
  values: ElementValues;
  now: Date;
};

/** 新增事项 (YN-2.1.2.1): a draft under its entry, with the shared elements of the entry and codes of its own. */
export const createItem = async (tx: Tx, actor: User, input: CreateItem, { audit, people }: WriteTools): Promise<{ itemId: string; versionId: string }> => {
  const department = await editableDepartment(tx, people, actor, input.departmentId);
  const entry = input.entryId === null ? undefined : await fittingEntry(tx, input.entryId, department);
  const typeCode = entry?.type_code ?? typeWithoutEntry(input.typeCode);
  const { baseCode, taskCode } = await chooseCodes(tx, { department, entry, typeCode, baseCode: input.baseCode });
  const values: ElementValues = { use_level: [levelDigit(department.regionCode)], ...(entry === undefined ? {} : sharedValues(typeCode, entry.elements)), ...input.values };
  const identity: Identity = {
    type_code: typeCode, entry_id: entry?.id ?? null, base_code: baseCode, task_code: taskCode, local_task_code: "",
    region_code: department.regionCode, department_id: department.id,
  };
  const made = await insertDraft(tx, actor, { identity, department, values, now: input.now });
  await recordActs(tx, actor, input.now, [{ ...made, action: "create", from: "", to: "draft", opinion: "" }]);
  await audit.record(tx, { at: input.now, actor, action: "catalogue.item-create", subject: `item:${made.itemId}`, detail: { code: taskCode, entryId: entry?.id ?? "" } });
  await tx.emit(itemMoved, { ...made, action: "create", to: "draft", actorId: actor.id, at: input.now });
  return made;
};

type Draft = { identity: Identity; department: Department; values: ElementValues; now: Date };

const insertDraft = async (tx: Tx, actor: User, { identity, department, values, now }: Draft): Promise<{ itemId: string; versionId: string }> => {
  const { task_code: taskCode, ...stable } = identity;
  const [item]: { id: string }[] = await tx("catalogue_items").insert({
    ...stable, task_code: taskCode || null, created_at: now,
    position: tx.raw("(select coalesce(max(position), 0) + 1 from catalogue_items where entry_id is not distinct from ? and department_id = ?)", [identity.entry_id, identity.department_id]),
  }).returning("id");
  if (item === undefined) throw new Error("An item was not written");
  const [version]: { id: string }[] = await tx("catalogue_item_versions").insert({
    ...identity, ...describeVersion(identity, values), item_id: item.id, number: 1, state: "draft",
    region_path: department.regionPath, department_path: department.path,
    created_at: now, created_by: actor.id, updated_at: now, updated_by: actor.id,
  }).returning("id");
  if (version === undefined) throw new Error("A version was not written");
  await tx("catalogue_item_contents").insert({ version_id: version.id, elements: JSON.stringify(values) });
  await writeLinks(tx, [{ versionId: version.id, typeCode: identity.type_code, values }]);
  return { itemId: item.id, versionId: version.id };
};
