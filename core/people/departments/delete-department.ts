import type { PlaceUses, Tx } from "../../contract.ts";
import { recordAudit } from "../../audit/audit.ts";
import { translateRefusal } from "../../data/translate-refusal.ts";
import { refuse } from "../../http/refusal.ts";
import type { User } from "../access.ts";
import { departmentAt, lockDepartments, placeOf } from "./department-row.ts";
import { mustManage } from "./policy.ts";
import { useWords, whatStandsInTheWay } from "./what-stands-in-the-way.ts";

/** Deletes a department on which nothing hangs (YN-4.1.3). A plugin that is off cannot be asked; the database refuses for it. */
export const deleteDepartment = async (tx: Tx, actor: User, { id, keepers, now }: { id: string; keepers: readonly PlaceUses[]; now: Date }): Promise<string> => {
  await lockDepartments(tx);
  const known = await departmentAt(tx, id);
  mustManage(actor, placeOf(known));
  const uses = await whatStandsInTheWay(tx, keepers, { departmentId: id });
  if (uses.length > 0) throw refuse("core.department-in-use", { field: "", values: { uses: useWords(uses) } });
  await translateRefusal(tx("core_departments").where({ id }).delete(), { 23503: refuse("core.department-held", { field: "" }) });
  await recordAudit(tx, { at: now, actor, action: "people.department-deleted", subject: `department:${id}`, detail: { name: known.name, creditCode: known.credit_code } });
  return known.name;
};
