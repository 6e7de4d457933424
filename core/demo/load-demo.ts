import type { Knex } from "knex";
import { recordAudit } from "../audit/audit.ts";
import type { DemoContent, Tx } from "../contract.ts";
import { addStaff } from "../people/add-staff.ts";
import { directory } from "../people/directory.ts";
import { DEMO_COLLEAGUES, DEMO_DEPARTMENTS, DEMO_PASSWORD, DEMO_REGIONS, DEMO_STAFF } from "./demo-people.ts";

type Tools = { db: Knex; transact<T>(work: (tx: Tx) => Promise<T>): Promise<T>; now: Date; say: (line: string) => void };

const FACT = "demo-site";

/** Whether nothing has ever been put into this database. */
export const isEmptySite = async (db: Knex): Promise<boolean> => {
  const found = await Promise.all(["core_staff", "core_departments", "core_regions"].map((table): Promise<unknown> => db(table).first()));
  const begun: unknown = await db("core_facts").where({ key: FACT }).first("key");
  return [...found, begun].every((row) => row === undefined);
};

/** Whether what this database holds is the demo site. */
export const isDemoSite = async (db: Knex): Promise<boolean> => (await db("core_facts").where({ key: FACT }).first("key")) !== undefined;

/** Whether the demo site was begun but not finished, because the process was killed meanwhile. */
export const isHalfLoaded = async (db: Knex): Promise<boolean> => {
  const row: { value: unknown } | undefined = await db("core_facts").where({ key: FACT }).first("value");
  return row !== undefined && row.value !== "loaded";
};

/** People first, then what each plugin brings; every part can be repeated, so a start that was killed goes on. */
export const loadDemo = async ({ db, transact, now, say }: Tools, contents: readonly DemoContent[]): Promise<void> => {
  await transact(async (tx) => {
    await tx("core_facts").insert({ key: FACT, value: JSON.stringify("begun") }).onConflict("key").merge();
    await directory.addRegions(tx, DEMO_REGIONS);
    const departments = new Map((await directory.ensureDepartments(tx, DEMO_DEPARTMENTS)).map((d) => [d.name, d.id]));
    await addStaff(tx, [...DEMO_STAFF, ...DEMO_COLLEAGUES].flatMap((person) => {
      const departmentId = departments.get(person.department);
      if (departmentId === undefined) return [];
      return [{ account: person.account, name: person.name, departmentId, password: DEMO_PASSWORD, mustChangePassword: false, roles: [{ role: person.role, scope: person.scope }] }];
    }));
    await recordAudit(tx, { at: now, actor: null, action: "demo.people-loaded", subject: "site:demo", detail: { staff: DEMO_STAFF.length } });
  });
  for (const content of contents) {
    say(`正在装入示范内容：${content.title}`);
    for (const holder of content.holders ?? []) await giveRole(db, holder);
    await content.load();
  }
  await db("core_facts").where({ key: FACT }).update({ value: JSON.stringify("loaded") });
};

const giveRole = (db: Knex, { account, role, scope }: NonNullable<DemoContent["holders"]>[number]): Promise<void> =>
  db.raw("insert into core_staff_roles (staff_id, role_id, scope) select id, ?, ? from core_staff where account = ? on conflict do nothing", [role, scope, account]);
