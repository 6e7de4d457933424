import type { PlaceUses, Tx } from "../../contract.ts";
import { recordAudit } from "../../audit/audit.ts";
import { notFound, refuse } from "../../http/refusal.ts";
import type { User } from "../access.ts";
import { departmentAt, lockDepartments, placeOf } from "./department-row.ts";
import { moveSubtree, type Moved } from "./move-subtree.ts";
import { mustManage } from "./policy.ts";

type Input = { id: string; regionCode: string; parentId: string | null; keepers: readonly PlaceUses[]; now: Date };

/** Puts a department under another one or into another region, with everything below it; both places must be the actor's. */
export const moveDepartment = async (tx: Tx, actor: User, { id, regionCode, parentId, keepers, now }: Input): Promise<Moved> => {
  await lockDepartments(tx);
  const department = await departmentAt(tx, id);
  const parent = parentId === null ? null : await departmentAt(tx, parentId);
  const region: { path: string } | undefined = await tx("core_regions").where({ code: regionCode }).first("path");
  if (region === undefined) throw notFound();
  mustManage(actor, placeOf(department));
  mustManage(actor, { regionPath: region.path, departmentPath: parent?.path ?? "/" });
  if (parent !== null && parent.region_code !== regionCode) throw refuse("core.department-parent", { field: "parent" });
  if (parent?.path.startsWith(department.path) === true) throw refuse("core.department-below-itself", { field: "parent" });
  const moved = await moveSubtree(tx, department, { regionCode, parent }, keepers);
  await recordAudit(tx, {
    at: now, actor, action: "people.department-moved", subject: `department:${id}`,
    detail: { name: department.name, from: { region: department.region_code, parent: department.parent_id }, to: { region: regionCode, parent: parentId }, departments: moved.departmentIds.length, rolesTaken: moved.rolesTaken },
  });
  return moved;
};
