import type { PlaceUses, Tx } from "../../contract.ts";
import { translateRefusal } from "../../data/translate-refusal.ts";
import { refuse } from "../../http/refusal.ts";
import { takeRoles } from "../roles/take-roles.ts";
import type { DepartmentRow } from "./department-row.ts";

export type Moved = { departmentIds: string[]; rolesTaken: string[] };
type Target = { regionCode: string; parent: Pick<DepartmentRow, "id" | "path"> | null };

/**
 * Puts a department with everything below it elsewhere: paths are rewritten, and every copy of them follows in the same transaction. Its people stay in
 * their department; in another region they lose what reached over the old one (`take-roles.ts`).
 */
export const moveSubtree = async (tx: Tx, department: Pick<DepartmentRow, "id" | "path" | "region_code">, { regionCode, parent }: Target, keepers: readonly PlaceUses[]): Promise<Moved> => {
  const path = `${parent?.path ?? "/"}${department.id}/`;
  await tx("core_departments").where({ id: department.id }).update({ parent_id: parent?.id ?? null });
  const moved: { id: string }[] = await translateRefusal(
    tx("core_departments").where("path", "like", `${department.path}%`)
      .update({ path: tx.raw("? || substr(path, ?)", [path, department.path.length + 1]), region_code: regionCode }).returning("id"),
    { 23505: refuse("core.department-name-there", { field: "parent" }) },
  );
  const ids = moved.map((row) => row.id);
  for (const keeper of keepers) await keeper.follow(tx, ids);
  const staffIds: string[] = await tx("core_staff").whereIn("department_id", ids).orderBy("id").pluck("id");
  const rolesTaken = await takeRoles(tx, { staffIds, otherDepartment: false, otherRegion: department.region_code !== regionCode });
  return { departmentIds: ids, rolesTaken };
};
