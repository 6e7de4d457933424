import type { Tx } from "../../contract.ts";
import { recordAudit } from "../../audit/audit.ts";
import { translateRefusal } from "../../data/translate-refusal.ts";
import type { User } from "../access.ts";
import { nameTaken } from "./add-department.ts";
import { departmentAt, lockDepartments, placeOf } from "./department-row.ts";
import type { DepartmentWords } from "./form.ts";
import { mustManage } from "./policy.ts";

/**
 * Changes what a department is called and how it is reached (YN-4.1.2). A new 统一社会信用代码 changes no 实施编码 by itself: codes of items
 * in force are what others refer to, each gets its new one with its next 变更.
 */
export const changeDepartment = async (tx: Tx, actor: User, { id, words, now }: { id: string; words: DepartmentWords; now: Date }): Promise<{ newCode: boolean }> => {
  await lockDepartments(tx);
  const known = await departmentAt(tx, id);
  mustManage(actor, placeOf(known));
  await translateRefusal(tx("core_departments").where({ id }).update(words), { 23505: nameTaken() });
  const before: Readonly<Record<string, unknown>> = { ...known };
  const changed = Object.entries(words).filter(([field, value]) => before[field] !== value).map(([field]) => field);
  await recordAudit(tx, { at: now, actor, action: "people.department-changed", subject: `department:${id}`, detail: { name: words.name, changed } });
  return { newCode: known.credit_code !== "" && changed.includes("credit_code") };
};
