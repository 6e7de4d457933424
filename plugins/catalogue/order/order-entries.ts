import type { Tx, User } from "../../../core/contract.ts";
import type { WriteTools } from "../entries/create-entry.ts";
import { editableDepartment } from "../entries/editable-department.ts";
import { announceOrder } from "./announce-order.ts";
import { placeAnew, type Wish } from "./place-anew.ts";
import { writePositions } from "./write-positions.ts";

export type OrderEntries = { departmentId: string; typeCode: string; wishes: readonly Wish[]; now: Date };

/** 目录排序 (YN-2.7.1): the 目录 of one type of one department. */
export const orderEntries = async (tx: Tx, actor: User, { departmentId, typeCode, wishes, now }: OrderEntries, { audit, people }: WriteTools): Promise<void> => {
  const department = await editableDepartment(tx, people, actor, departmentId);
  const ids: string[] = await tx("catalogue_entries").where({ department_id: department.id, type_code: typeCode }).orderBy(["position", "id"]).forUpdate().pluck("id");
  await writePositions(tx, "catalogue_entries", placeAnew(ids, wishes));
  await announceOrder(tx, { entryIds: ids });
  await audit.record(tx, { at: now, actor, action: "catalogue.entries-ordered", subject: `department:${department.id}`, detail: { typeCode, moved: wishes.length } });
};
