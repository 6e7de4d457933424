import type { House } from "../contract.ts";
import { MANAGE } from "./departments/policy.ts";
import { rearrangeRoutes } from "./departments/rearrange-routes.ts";
import { departmentRoutes } from "./departments/routes.ts";
import { MANAGE_REGIONS } from "./regions/add-region.ts";
import { regionRoutes } from "./regions/routes.ts";

const GROUP = "系统设置";

/** 系统设置: what the three administrators do, each his own part (ZKHL-4.8.3, YN-4). Wired like a plugin, always on. */
export const registerSettings = (house: House<unknown>): void => {
  house.permission(MANAGE, "管理部门", ["system-admin"]);
  house.permission(MANAGE_REGIONS, "管理区划", ["system-admin"]);
  house.nav({ area: "desk", group: GROUP, label: "部门管理", href: "/people/departments", access: MANAGE, order: 900 });
  house.nav({ area: "desk", group: GROUP, label: "区划管理", href: "/people/regions", access: MANAGE_REGIONS, order: 901 });
  house.routes("/", (r) => {
    departmentRoutes(house)(r);
    rearrangeRoutes(house)(r);
    regionRoutes(house)(r);
  });
};
