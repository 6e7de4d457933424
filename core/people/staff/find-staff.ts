import type { Knex } from "knex";
import type { Db } from "../../contract.ts";
import { likePattern } from "../../data/like-pattern.ts";
import { PAGE_SIZE, pageWithin } from "../../http/list-address.ts";
import type { User } from "../access.ts";
import { whereInScope } from "../where-in-scope.ts";
import { READ_STAFF } from "./policy.ts";
import { staffRows, stateSql, type StaffRow, type StaffState } from "./staff-row.ts";

export type StaffFilter = { q: string; department: string; role: string; state: StaffState | "" };
export type FoundStaff = { rows: StaffRow[]; total: number; page: number; byState: ReadonlyMap<string, number> };

/** All conditions but the state. `role=none` finds those who have none yet. */
const narrow = (query: Knex.QueryBuilder, user: User, { q, department, role }: StaffFilter): void => {
  whereInScope(query, user, READ_STAFF, { regionPath: "r.path", departmentPath: "d.path" });
  if (department !== "") void query.where("s.department_id", department);
  if (role === "none") void query.whereRaw("not exists (select 1 from core_staff_roles sr where sr.staff_id = s.id)");
  else if (role !== "") void query.whereRaw("exists (select 1 from core_staff_roles sr where sr.staff_id = s.id and sr.role_id = ?)", [role]);
  if (q !== "") void query.where((any) => {
    for (const column of ["s.name", "s.account", "d.name"]) void any.orWhere(column, "ilike", likePattern(q));
  });
};

/** Everybody the filter finds, in the order of regions, departments and accounts. */
export const staffInOrder = (db: Db, user: User, filter: StaffFilter, now: Date): Knex.QueryBuilder => {
  const query = staffRows(db).orderBy(["r.path", "d.position", "d.id", "s.account"]);
  narrow(query, user, filter);
  if (filter.state !== "") void query.whereRaw(`${stateSql} = ?`, [now, filter.state]);
  return query;
};

/** A page of accounts, and how many there are in each state. */
export const findStaff = async (db: Db, user: User, filter: StaffFilter & { page: number }, now: Date): Promise<FoundStaff> => {
  const counting = staffRows(db).clearSelect().select(db.raw(`${stateSql} as state, count(*) as count`, [now])).groupBy("state");
  narrow(counting, user, filter);
  const counted: { state: string; count: string }[] = await counting;
  const byState = new Map(counted.map(({ state, count }) => [state, Number(count)]));
  const total = filter.state === "" ? [...byState.values()].reduce((sum, count) => sum + count, 0) : byState.get(filter.state) ?? 0;
  const page = pageWithin(filter.page, total);
  return { rows: await staffInOrder(db, user, filter, now).limit(PAGE_SIZE).offset((page - 1) * PAGE_SIZE), total, page, byState };
};
