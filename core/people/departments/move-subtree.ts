import type { PlaceUses, Tx } from "../../contract.ts";
import { translateRefusal } from "../../data/translate-refusal.ts";
import { refuse } from "../../http/refusal.ts";
import type { DepartmentRow } from "./department-row.ts";

type Target = { regionCode: string; parent: Pick<DepartmentRow, "id" | "path"> | null };

/** Puts a department with everything below it elsewhere: paths are rewritten, and every copy of them follows in the same transaction. */
export const moveSubtree = async (tx: Tx, department: Pick<DepartmentRow, "id" | "path">, { regionCode, parent }: Target, keepers: readonly PlaceUses[]): Promise<string[]> => {
  const path = `${parent?.path ?? "/"}${department.id}/`;
  await tx("core_departments").where({ id: department.id }).update({ parent_id: parent?.id ?? null });
  const moved: { id: string }[] = await translateRefusal(
    tx("core_departments").where("path", "like", `${department.path}%`)
      .update({ path: tx.raw("? || substr(path, ?)", [path, department.path.length + 1]), region_code: regionCode }).returning("id"),
    { 23505: refuse("core.department-name-there", { field: "parent" }) },
  );
  const ids = moved.map((row) => row.id);
  for (const keeper of keepers) await keeper.follow(tx, ids);
  return ids;
};
