import type { Db } from "../../contract.ts";
import { likePattern } from "../../data/like-pattern.ts";
import { PAGE_SIZE, pageWithin } from "../../http/list-address.ts";
import type { User } from "../access.ts";
import { whereInScope } from "../where-in-scope.ts";
import { departmentRows, type DepartmentRow } from "./department-row.ts";
import { MANAGE } from "./policy.ts";

export type DepartmentFilter = { regionPath: string; q: string; page: number };
export type ListedDepartment = DepartmentRow & { staff: string };

/** A page of the departments of a region and all below it that the user manages, found by name, short name or code. */
export const findDepartments = async (db: Db, user: User, { regionPath, q, page }: DepartmentFilter): Promise<{ rows: ListedDepartment[]; total: number; page: number }> => {
  const matching = departmentRows(db).where("r.path", "like", `${regionPath}%`);
  whereInScope(matching, user, MANAGE, { regionPath: "r.path", departmentPath: "d.path" });
  if (q !== "") void matching.where((any) => {
    for (const column of ["d.name", "d.short_name", "d.credit_code"]) void any.orWhere(column, "ilike", likePattern(q));
  });
  const counted: { total: string } | undefined = await matching.clone().clearSelect().count("* as total").first();
  const total = Number(counted?.total ?? 0);
  const shown = pageWithin(page, total);
  const rows: ListedDepartment[] = await matching
    .select(db.raw("(select count(*) from core_staff s where s.department_id = d.id) as staff"))
    .orderByRaw("r.path, d.position, string_to_array(trim(both '/' from d.path), '/')::bigint[]").limit(PAGE_SIZE).offset((shown - 1) * PAGE_SIZE);
  return { rows, total, page: shown };
};
