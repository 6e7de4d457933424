import type { Knex } from "knex";
import { can, whereInScope, type Db, type User } from "../../../core/contract.ts";

export const GROUPS_SIZE = 30;

export type FoundGroup = {
  id: string; name: string; items: number; entryId: string; entry: string; typeCode: string; department: { id: string; name: string }; mayEdit: boolean;
};

type Row = {
  id: string; name: string; items: string; entry_id: string; entry_name: string; type_code: string; department_id: string; department_name: string;
  region_path: string; department_path: string;
};

const groupRows = (db: Db, user: User): Knex.QueryBuilder =>
  db("catalogue_groups as g").join("catalogue_entries as e", "e.id", "g.entry_id").join("core_departments as d", "d.id", "g.department_id").join("core_regions as r", "r.code", "d.region_code")
    .modify((rows) => { whereInScope(rows, user, "catalogue.read", { regionPath: "r.path", departmentPath: "d.path" }); });

const readGroups = async (query: Knex.QueryBuilder, user: User): Promise<FoundGroup[]> => {
  const rows: Row[] = await query.select(
    "g.id", "g.name", "g.entry_id", "e.name as entry_name", "e.type_code", "d.id as department_id", "d.name as department_name", "r.path as region_path", "d.path as department_path",
  ).select({ items: query.client.raw("(select count(*) from catalogue_items i where i.group_id = g.id)") });
  return rows.map((row) => ({
    id: row.id, name: row.name, items: Number(row.items), entryId: row.entry_id, entry: row.entry_name, typeCode: row.type_code,
    department: { id: row.department_id, name: row.department_name },
    mayEdit: can(user, "catalogue.edit", { regionPath: row.region_path, departmentPath: row.department_path }),
  }));
};

const ORDER = ["d.position", "d.id", "e.position", "e.id", "g.position", "g.id"];

/** The folders below some 目录, in their order; for the page of one 目录 and for choosing. */
export const findGroupsOf = (db: Db, user: User, entryId: string): Promise<FoundGroup[]> =>
  readGroups(groupRows(db, user).where("g.entry_id", entryId).orderBy(ORDER), user);

export const findGroup = async (db: Db, user: User, id: string): Promise<FoundGroup | undefined> => (await readGroups(groupRows(db, user).where("g.id", id), user))[0];

/** A page of all folders the user may see (YN-2.4); words narrow by the name of the folder or of the 目录. */
export const findGroups = async (db: Db, user: User, wish: { q: string; page: number }): Promise<{ groups: FoundGroup[]; total: number; page: number }> => {
  const narrowed = (): Knex.QueryBuilder => groupRows(db, user).modify((rows) => {
    const like = `%${wish.q.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
    if (wish.q !== "") void rows.where((either) => { void either.where("g.name", "like", like).orWhere("e.name", "like", like); });
  });
  const counted: { count: string } | undefined = await narrowed().count("* as count").first();
  const total = Number(counted?.count ?? 0);
  const page = Math.min(wish.page, Math.max(1, Math.ceil(total / GROUPS_SIZE)));
  return { groups: await readGroups(narrowed().orderBy(ORDER).limit(GROUPS_SIZE).offset((page - 1) * GROUPS_SIZE), user), total, page };
};
