import { keepAnchor, readAnchors } from "../audit/anchors.ts";
import { verifyAndRemember } from "../audit/logs/chain-state.ts";
import { logRoutes, READ_LOGS } from "../audit/logs/log-routes.ts";
import { deskPanel, type House } from "../contract.ts";
import { administratorPanels } from "./administrator-panels.ts";
import { MANAGE } from "./departments/policy.ts";
import { rearrangeRoutes } from "./departments/rearrange-routes.ts";
import { departmentRoutes } from "./departments/routes.ts";
import { MANAGE_REGIONS } from "./regions/add-region.ts";
import { regionRoutes } from "./regions/routes.ts";
import { MANAGE_ROLES } from "./roles/policy.ts";
import { roleRoutes } from "./roles/routes.ts";
import { MANAGE_DOCUMENTS } from "./sign-in-documents/policy.ts";
import { signInDocumentRoutes } from "./sign-in-documents/routes.ts";
import { calendarImportRoutes } from "../settings/calendar/import-routes.ts";
import { calendarPanel } from "../settings/calendar/missing-years.ts";
import { MANAGE_CALENDAR } from "../settings/calendar/policy.ts";
import { calendarRoutes } from "../settings/calendar/routes.ts";
import type { DeclaredParameter } from "../settings/parameters/parameter.ts";
import { MANAGE_PARAMETERS } from "../settings/parameters/policy.ts";
import { parameterRoutes } from "../settings/parameters/routes.ts";
import type { SiteSettings } from "../settings/site-settings.ts";
import { staffActRoutes } from "./staff/act-routes.ts";
import { GRANT, MANAGE_STAFF, READ_STAFF } from "./staff/policy.ts";
import { staffRoutes } from "./staff/routes.ts";

const GROUP = "系统设置";

/** 系统设置: what the three administrators do, each his own part (ZKHL-4.8.3, YN-4). Wired like a plugin, always on. */
export const registerSettings = (house: House<unknown>, settings: SiteSettings, parameters: readonly DeclaredParameter[]): void => {
  house.permission(MANAGE, "管理部门", ["system-admin"]);
  house.permission(MANAGE_REGIONS, "管理区划", ["system-admin"]);
  house.permission(READ_STAFF, "查看账号", ["system-admin", "security-admin"]);
  house.permission(MANAGE_STAFF, "管理账号", ["system-admin"]);
  house.permission(GRANT, "授予和收回角色", ["security-admin"]);
  house.permission(MANAGE_ROLES, "管理角色", ["security-admin"], "site");
  house.nav({ area: "desk", group: GROUP, label: "用户管理", href: "/people/staff", access: READ_STAFF, order: 902 });
  house.nav({ area: "desk", group: GROUP, label: "角色管理", href: "/people/roles", access: MANAGE_ROLES, order: 903 });
  house.permission(MANAGE_DOCUMENTS, "管理登录页资料", ["system-admin"], "site");
  house.nav({ area: "desk", group: GROUP, label: "登录页资料", href: "/people/sign-in-documents", access: MANAGE_DOCUMENTS, order: 907 });
  house.permission(MANAGE_PARAMETERS, "设置参数", ["system-admin"], "site");
  house.nav({ area: "desk", group: GROUP, label: "参数设置", href: "/people/parameters", access: MANAGE_PARAMETERS, order: 906 });
  house.permission(MANAGE_CALENDAR, "管理工作日历", ["system-admin"], "site");
  house.nav({ area: "desk", group: GROUP, label: "工作日历", href: "/people/calendar", access: MANAGE_CALENDAR, order: 905 });
  house.add(deskPanel, calendarPanel(house.calendar, () => house.clock.now()));
  house.permission(READ_LOGS, "查看审计日志", ["audit-admin"], "site");
  house.nav({ area: "desk", group: GROUP, label: "日志", href: "/people/logs", access: READ_LOGS, order: 904 });
  house.job("verify-audit", "43 3 * * *", async () => verifyAndRemember(house.db, await readAnchors(house.varDir), house.clock.now()));
  house.job("keep-audit-anchor", "7 * * * *", async () => {
    const anchor = await keepAnchor(house.db, house.varDir, house.clock.now());
    // A log that is gathered elsewhere keeps it out of the reach of whoever owns this machine.
    if (anchor !== undefined) house.log.info({ auditAnchor: anchor }, "the audit log has come this far");
  });
  for (const panel of administratorPanels(house.db, () => house.clock.now())) house.add(deskPanel, panel);
  house.nav({ area: "desk", group: GROUP, label: "部门管理", href: "/people/departments", access: MANAGE, order: 900 });
  house.nav({ area: "desk", group: GROUP, label: "区划管理", href: "/people/regions", access: MANAGE_REGIONS, order: 901 });
  house.routes("/", (r) => {
    departmentRoutes(house)(r);
    rearrangeRoutes(house)(r);
    regionRoutes(house)(r);
    staffRoutes(house)(r);
    staffActRoutes(house)(r);
    roleRoutes(house)(r);
    logRoutes(house)(r);
    signInDocumentRoutes(house)(r);
    parameterRoutes(house, settings, parameters)(r);
    calendarRoutes(house, settings)(r);
    calendarImportRoutes(house, settings)(r);
  });
};
