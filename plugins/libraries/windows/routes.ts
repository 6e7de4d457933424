import type { RouteTable } from "../../../core/contract.ts";
import { departmentRoutes } from "../records/department-routes.ts";
import type { UsesFinder } from "../records/find-uses.ts";
import type { AnyHouse } from "../records/shelf.ts";
import { windowShelf } from "./window-shelf.ts";

/** 办事窗口库 (YN-3.5, YN-2.1.2.6). */
export const windowRoutes = (house: AnyHouse, uses: UsesFinder) => (r: RouteTable): void => departmentRoutes(r, house, uses, windowShelf);
