import { can, forbid, notFound, refuse, type Tx, type User } from "../../../core/contract.ts";
import type { WriteTools } from "../entries/create-entry.ts";
import { PLACE_COLUMNS } from "../items/version-filters.ts";
import { lockGroup, type GroupRow } from "./lock-group.ts";

/** `groupId: null` takes the items out of the folders they are in. */
export type FillGroup = { itemIds: readonly string[]; groupId: string | null; now: Date };

type Held = { id: string; entry_id: string | null; department_id: string; region_path: string; department_path: string; owner: string | null };

/** Puts items into a folder (YN-2.1.6.1): all of them are of its 目录 and its department. No version changes; nothing has to be reviewed. */
export const fillGroup = async (tx: Tx, actor: User, { itemIds, groupId, now }: FillGroup, { audit, people }: WriteTools): Promise<number> => {
  const group = groupId === null ? null : await lockGroup(tx, people, actor, groupId);
  const held: Held[] = await tx("catalogue_items as i").join("catalogue_item_versions as v", (on) => { on.on("v.item_id", "i.id").andOnVal("v.head", true); })
    .whereIn("i.id", [...itemIds]).orderBy("i.id").forUpdate("i")
    .select("i.id", "v.entry_id", "v.department_id", PLACE_COLUMNS.regionPath, PLACE_COLUMNS.departmentPath, `${PLACE_COLUMNS.ownerId} as owner`);
  if (held.length === 0) throw notFound();
  demandEditable(actor, held);
  if (group !== null) demandFitting(held, group);
  await tx("catalogue_items").whereIn("id", held.map(({ id }) => id)).update({ group_id: groupId });
  await audit.record(tx, { at: now, actor, action: "catalogue.group-filled", subject: groupId === null ? "group:none" : `group:${groupId}`, detail: { name: group?.name ?? "", items: held.length } });
  return held.length;
};

const demandEditable = (actor: User, held: readonly Held[]): void => {
  for (const item of held) {
    const place = { regionPath: item.region_path, departmentPath: item.department_path, ...(item.owner === null ? {} : { ownerId: item.owner }) };
    if (!can(actor, "catalogue.edit", place)) throw forbid("catalogue.edit");
  }
};

const demandFitting = (held: readonly Held[], group: GroupRow): void => {
  const strangers = held.filter((item) => item.entry_id !== group.entry_id || item.department_id !== group.department_id);
  if (strangers.length > 0) throw refuse("catalogue.group-unfit", { field: "groupId", values: { count: strangers.length } });
};
