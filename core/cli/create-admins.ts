import { randomBytes } from "node:crypto";
import { recordAudit } from "../audit/audit.ts";
import type { Site } from "../boot/site.ts";
import type { RoleId } from "../contract.ts";
import { addStaff } from "../people/add-staff.ts";

const ADMINS: readonly { account: string; name: string; role: RoleId }[] = [
  { account: "admin-system", name: "系统管理员", role: "system-admin" },
  { account: "admin-security", name: "安全管理员", role: "security-admin" },
  { account: "admin-audit", name: "审计管理员", role: "audit-admin" },
];

/** The first three administrators of a new site, three people and never one (GB/T 22239-2019 8.1.5). Passwords are shown once. */
export const createAdmins = async ({ ports, db }: Site, say: (line: string) => void): Promise<number> => {
  const [department] = await ports.people.departments(db, {});
  if (department === undefined) {
    say("还没有部门。请先建立区划和部门（例如 npm run demo:load，或者导入本地区划和部门），再建立管理员。");
    return 1;
  }
  const people = ADMINS.map((admin) => ({ ...admin, password: `${randomBytes(9).toString("base64url")}#7a` }));
  await ports.transact(async (tx) => {
    await addStaff(tx, people.map(({ account, name, role, password }) => ({
      account, name, password, departmentId: department.id, mustChangePassword: true, roles: [{ role, scope: "site" as const }],
    })));
    await recordAudit(tx, { at: ports.clock.now(), actor: null, action: "people.administrators-created", subject: "site:people", detail: { accounts: people.map((p) => p.account) } });
  });
  for (const { account, name, password } of people) say(`${name}：账号 ${account}，激活码 ${password}（用它代替密码登录，登录后必须设置新密码；已有同名账号的不变）`);
  return 0;
};
