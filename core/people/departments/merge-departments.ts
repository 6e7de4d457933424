import type { PlaceUses, Tx } from "../../contract.ts";
import { recordAudit } from "../../audit/audit.ts";
import { translateRefusal } from "../../data/translate-refusal.ts";
import { refuse } from "../../http/refusal.ts";
import type { User } from "../access.ts";
import { departmentAt, lockDepartments, placeOf, type DepartmentRow } from "./department-row.ts";
import { takeRoles } from "../roles/take-roles.ts";
import { moveSubtree } from "./move-subtree.ts";
import { mustManage } from "./policy.ts";
import { whatStandsInTheWay } from "./what-stands-in-the-way.ts";

type Input = { fromId: string; intoId: string; keepers: readonly PlaceUses[]; now: Date };

/** Whether a department can be merged into the other at all; the page asks before it offers it. */
export const canMerge = (from: Pick<DepartmentRow, "id" | "path">, into: Pick<DepartmentRow, "path">): boolean => !into.path.startsWith(from.path);

/**
 * Merges a department into another: people, departments below it and all that plugins keep go over, and the department is no more.
 * The people sit in another department then, and lose the roles that would reach something else there (`take-roles.ts`).
 * Everything happens in this one transaction, because half a merge would leave items without an owner.
 */
export const mergeDepartments = async (tx: Tx, actor: User, { fromId, intoId, keepers, now }: Input): Promise<{ from: string; into: string; rolesTaken: string[] }> => {
  await lockDepartments(tx);
  const [from, into] = [await departmentAt(tx, fromId), await departmentAt(tx, intoId)];
  mustManage(actor, placeOf(from));
  mustManage(actor, placeOf(into));
  if (!canMerge(from, into)) throw refuse("core.department-merge-below", { field: "" });
  const uses = await whatStandsInTheWay(tx, keepers, { departmentId: fromId });
  const rolesTaken: string[] = [];
  const below: DepartmentRow[] = await tx("core_departments").where({ parent_id: fromId }).orderBy("id");
  // eslint-disable-next-line house/no-query-in-loop -- A department has a handful below it, and each goes over with all that hangs on it.
  for (const child of below) rolesTaken.push(...(await moveSubtree(tx, child, { regionCode: into.region_code, parent: into }, keepers)).rolesTaken);
  const people: { id: string }[] = await tx("core_staff").where({ department_id: fromId }).update({ department_id: intoId }).returning("id");
  rolesTaken.push(...await takeRoles(tx, { staffIds: people.map(({ id }) => id), otherDepartment: true, otherRegion: from.region_code !== into.region_code }));
  for (const keeper of keepers) await keeper.merge(tx, { fromId, intoId, fromName: from.short_name === "" ? from.name : from.short_name });
  await tx("core_departments_merged").where({ into_id: fromId }).update({ into_id: intoId });
  await tx("core_departments_merged").insert({ id: fromId, into_id: intoId, name: from.name, merged_at: now });
  await translateRefusal(tx("core_departments").where({ id: fromId }).delete(), { 23503: refuse("core.department-held", { field: "" }) });
  const detail = { name: from.name, into: into.name, creditCode: from.credit_code, moved: uses.map(({ what, count }) => `${what} ${count}`), rolesTaken };
  // Whoever asks the log for either of them is told.
  await recordAudit(tx, ...[fromId, intoId].map((id) => ({ at: now, actor, action: "people.departments-merged", subject: `department:${id}`, detail })));
  return { from: from.name, into: into.name, rolesTaken };
};
