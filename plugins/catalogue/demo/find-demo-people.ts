import { grantsOf, type Db, type PeopleDirectory, type ScopeKind, type User } from "../../../core/contract.ts";
import type { Part } from "./demo-timeline.ts";

/** 编办 and 政务办 of the city and of the province, by the level of the region. */
const REVIEWERS: Readonly<Record<number, Readonly<Record<Exclude<Part, "editor">, string>>>> = {
  1: { examiner: "yangbianban", publisher: "lizhengwu" },
  2: { examiner: "zhaozhiyuan", publisher: "chenyulan" },
};

type Row = { id: string; account: string; name: string; department_id: string; grants: { permission: string; scope: ScopeKind; wholeSite: boolean }[] };

/** The members of staff of the demo site with what they may really do, by their accounts. */
export const findDemoPeople = async (db: Db, people: PeopleDirectory): Promise<ReadonlyMap<string, User>> => {
  const departments = new Map((await people.departments(db, {})).map((department) => [department.id, department]));
  const rows: Row[] = await db("core_staff as s").where("s.disabled", false).select(
    "s.id", "s.account", "s.name", "s.department_id",
    db.raw(`(select coalesce(jsonb_agg(jsonb_build_object('permission', rp.permission_id, 'scope', sr.scope, 'wholeSite', p.whole_site)), '[]')
      from core_staff_roles sr join core_role_permissions rp on rp.role_id = sr.role_id join core_permissions p on p.id = rp.permission_id where sr.staff_id = s.id) as grants`));
  return new Map(rows.flatMap((row): [string, User][] => {
    const department = departments.get(row.department_id);
    if (department === undefined) return [];
    return [[row.account, {
      id: row.id, account: row.account, name: row.name, mustChangePassword: false,
      department: { id: department.id, name: department.name, path: department.path },
      region: { code: department.regionCode, name: department.regionName, path: department.regionPath },
      grants: grantsOf({ id: row.id, regionPath: department.regionPath, departmentPath: department.path }, row.grants),
    }]];
  }));
};

/** The account that does a part for items of a department: its editor, or the reviewers of its province or city. */
export const accountFor = (part: Part, editor: string, regionPath: string): string => {
  if (part === "editor") return editor;
  const level = Math.min(regionPath.split("/").filter((code) => code !== "").length, 2);
  const account = REVIEWERS[level]?.[part];
  if (account === undefined) throw new Error(`The demo site has no ${part} for ${regionPath}`);
  return account;
};
