import { notFound, refuse, type Db, type Tx, type User } from "../../../core/contract.ts";
import type { WriteTools } from "../entries/create-entry.ts";
import { textIn } from "../elements/element-values.ts";
import { editableDepartment } from "../entries/editable-department.ts";
import type { ItemVersion } from "../api.ts";
import { createItem } from "../items/create-item.ts";
import { elementsOfVersion } from "../items/read-elements-of.ts";
import { readVersions, versionQuery } from "../items/read-versions.ts";
import { adoptedValues } from "./own-elements.ts";
import { mayAdopt } from "./policy.ts";

export type AdoptItem = { sourceItemId: string; departmentId: string; entryId: string | null; now: Date };

/** 公共服务引入 (HLJ-2.3.2): a new draft with what the source says, but for what is one's own, and a link to the source that is kept. */
export const adoptItem = async (tx: Tx, actor: User, { sourceItemId, departmentId, entryId, now }: AdoptItem, tools: WriteTools): Promise<{ itemId: string }> => {
  const department = await editableDepartment(tx, tools.people, actor, departmentId);
  const source = await findSource(tx, sourceItemId);
  const values = await elementsOfVersion(tx, source.versionId);
  if (!mayAdopt(department, source) || textIn(values, "is_secret") === "1") throw notFound();
  await demandFirst(tx, sourceItemId, department.id);
  const { itemId } = await createItem(tx, actor, { departmentId, entryId, typeCode: source.typeCode, baseCode: "", values: adoptedValues(source.typeCode, values), now }, tools);
  await tx("catalogue_adoptions").insert({ item_id: itemId, source_item_id: sourceItemId, source_version_id: source.versionId, adopted_at: now, adopted_by: actor.id });
  await tools.audit.record(tx, { at: now, actor, action: "catalogue.item-adopted", subject: `item:${itemId}`, detail: { from: sourceItemId, versionId: source.versionId, name: source.name } });
  return { itemId };
};

/** The version in force of the item that is taken over; 404 when there is none. */
export const findSource = async (db: Db, itemId: string): Promise<ItemVersion> => {
  const [source] = await readVersions(versionQuery(db).where({ "v.item_id": itemId, "v.state": "published" }));
  if (source === undefined) throw notFound();
  return source;
};

/** A department takes over an item once. Two people at once come one after the other, because both lock the source. */
const demandFirst = async (tx: Tx, sourceItemId: string, departmentId: string): Promise<void> => {
  await tx("catalogue_items").where({ id: sourceItemId }).forUpdate().select("id");
  const known: unknown = await tx("catalogue_adoptions as a").join("catalogue_items as i", "i.id", "a.item_id").where({ "a.source_item_id": sourceItemId, "i.department_id": departmentId }).first("i.id");
  if (known !== undefined) throw refuse("catalogue.adopted-already");
};
