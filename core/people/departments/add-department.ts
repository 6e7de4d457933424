import type { Tx } from "../../contract.ts";
import { recordAudit } from "../../audit/audit.ts";
import { translateRefusal } from "../../data/translate-refusal.ts";
import { notFound, refuse } from "../../http/refusal.ts";
import type { User } from "../access.ts";
import { departmentAt, lockDepartments } from "./department-row.ts";
import type { DepartmentWords } from "./form.ts";
import { mustManage } from "./policy.ts";

export const nameTaken = (): Error => refuse("core.department-exists", { field: "name" });

type Input = { regionCode: string; parentId: string | null; words: DepartmentWords; now: Date };

/** Adds a department to a region, below another one of the same region when that is named; answers its id (YN-4.1.1). */
export const addDepartment = async (tx: Tx, actor: User, { regionCode, parentId, words, now }: Input): Promise<string> => {
  await lockDepartments(tx);
  const region: { path: string } | undefined = await tx("core_regions").where({ code: regionCode }).first("path");
  if (region === undefined) throw notFound();
  const parent = parentId === null ? null : await departmentAt(tx, parentId);
  if (parent !== null && parent.region_code !== regionCode) throw refuse("core.department-parent", { field: "parent" });
  mustManage(actor, { regionPath: region.path, departmentPath: parent?.path ?? "/" });
  const [row]: { id: string }[] = await translateRefusal(
    tx("core_departments").insert({ ...words, region_code: regionCode, parent_id: parentId }).returning("id"), { 23505: nameTaken() },
  );
  if (row === undefined) throw new Error("insert … returning gave no row");
  await tx("core_departments").where({ id: row.id }).update({ path: `${parent?.path ?? "/"}${row.id}/` });
  await recordAudit(tx, { at: now, actor, action: "people.department-added", subject: `department:${row.id}`, detail: { name: words.name, region: regionCode } });
  return row.id;
};
