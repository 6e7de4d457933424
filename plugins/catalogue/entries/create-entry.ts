import type { Audit } from "../../../core/contract.ts";
import { refuse, type PeopleDirectory, type Tx, type User } from "../../../core/contract.ts";
import { typeCode as typeOf } from "../codes/type-codes.ts";
import type { ElementValues } from "../elements/element.ts";
import { editableDepartment } from "./editable-department.ts";
import { demandComplete, entryColumns } from "./entry-columns.ts";
import { giveMainCode } from "./give-number.ts";

export type CreateEntry = {
  departmentId: string;
  typeCode: string;
  /** Whether its items are 子项 with numbers of their own (`…00Y`), or the one thing itself (`…000`). */
  divided: boolean;
  values: ElementValues;
  now: Date;
};
export type WriteTools = { audit: Audit; people: PeopleDirectory };

/** 新增目录 (YN-2.1.1.2–7): gives the next main number and keeps the shared elements. */
export const createEntry = async (tx: Tx, actor: User, input: CreateEntry, { audit, people }: WriteTools): Promise<{ id: string; baseCode: string }> => {
  const department = await editableDepartment(tx, people, actor, input.departmentId);
  if (typeOf(input.typeCode) === undefined) throw refuse("catalogue.type-unknown", { field: "typeCode" });
  demandComplete(input.typeCode, input.values);
  const baseCode = await giveMainCode(tx, { regionCode: department.regionCode, typeCode: input.typeCode }, input.divided);
  const columns = entryColumns(input.typeCode, input.values);
  const [made]: { id: string }[] = await tx("catalogue_entries").insert({
    ...columns, region_code: department.regionCode, department_id: department.id, type_code: input.typeCode, base_code: baseCode,
    position: tx.raw("(select coalesce(max(position), 0) + 1 from catalogue_entries where department_id = ? and type_code = ?)", [department.id, input.typeCode]),
    updated_at: input.now, updated_by: actor.id,
  }).returning("id");
  if (made === undefined) throw new Error("An entry was not written");
  await audit.record(tx, { at: input.now, actor, action: "catalogue.entry-created", subject: `entry:${made.id}`, detail: { name: columns.name, baseCode } });
  return { id: made.id, baseCode };
};
