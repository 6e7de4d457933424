import { READ_LOGS } from "../audit/logs/log-routes.ts";
import { instantOf, localDay } from "../calendar/local-day.ts";
import type { Db, DeskPanel, User } from "../contract.ts";
import { findStaff, type StaffFilter } from "./staff/find-staff.ts";
import { GRANT, MANAGE_STAFF } from "./staff/policy.ts";

const ALL: StaffFilter = { q: "", department: "", role: "", state: "" };

/** The desk of the three administrators: what waits for each of them. */
export const administratorPanels = (db: Db, now: () => Date): DeskPanel[] => {
  const counted = async (user: User, filter: Partial<StaffFilter>): Promise<number> => (await findStaff(db, user, { ...ALL, ...filter, page: 1 }, now())).total;
  return [
    { access: MANAGE_STAFF, order: 30, load: async (user) => ({ title: "待激活账号", href: "/people/staff?state=new", count: await counted(user, { state: "new" }), text: "还没有设置自己的密码" }) },
    { access: MANAGE_STAFF, order: 31, load: async (user) => ({ title: "已锁定账号", href: "/people/staff?state=locked", count: await counted(user, { state: "locked" }), text: "输错密码次数太多，可以解锁" }) },
    { access: GRANT, order: 32, load: async (user) => ({ title: "还没有角色的账号", href: "/people/staff?role=none", count: await counted(user, { role: "none" }), text: "授予角色后才能办理业务" }) },
    {
      access: READ_LOGS, order: 33,
      load: async () => {
        const today = localDay(now());
        const [row] = await db("core_audit").whereIn("action", ["people.sign-in-failed", "people.locked"]).where("at", ">=", instantOf(today)).count<{ count: string }[]>("*");
        return { title: "今天的登录失败", href: `/people/logs?action=people.sign-in-failed&from=${today}`, count: Number(row?.count ?? 0), text: "次数突然增多时请查看来源" };
      },
    },
  ];
};
