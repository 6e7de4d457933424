import type { Knex } from "knex";
import type { Db, Tx, User } from "../../../core/contract.ts";
import type { WriteTools } from "../entries/create-entry.ts";
import { editableDepartment } from "../entries/editable-department.ts";
import { announceOrder } from "./announce-order.ts";
import { placeAnew, type Wish } from "./place-anew.ts";
import { writePositions } from "./write-positions.ts";

/** `entryId: null`: the services of this type that have no 目录. */
export type ItemsPlace = { departmentId: string; entryId: string | null; typeCode: string };

/** The items of one department at one place of the tree, in their order. */
export const itemsAt = (db: Db | Tx, { departmentId, entryId, typeCode }: ItemsPlace): Knex.QueryBuilder =>
  db("catalogue_items as i").where("i.department_id", departmentId).modify((rows) => {
    if (entryId === null) void rows.whereNull("i.entry_id").where("i.type_code", typeCode);
    else void rows.where("i.entry_id", entryId);
  }).orderBy(["i.position", "i.id"]);

/** 事项排序 (YN-2.7.2). The order belongs to the item, not to a version: nothing has to be reviewed. */
export const orderItems = async (tx: Tx, actor: User, { wishes, now, ...place }: ItemsPlace & { wishes: readonly Wish[]; now: Date }, { audit, people }: WriteTools): Promise<void> => {
  const department = await editableDepartment(tx, people, actor, place.departmentId);
  const ids: string[] = await itemsAt(tx, place).forUpdate().pluck("i.id");
  await writePositions(tx, "catalogue_items", placeAnew(ids, wishes));
  await announceOrder(tx, { itemIds: ids });
  await audit.record(tx, { at: now, actor, action: "catalogue.items-ordered", subject: `department:${department.id}`, detail: { entryId: place.entryId ?? "", typeCode: place.typeCode, moved: wishes.length } });
};
