import type { RouteTable } from "../../../core/contract.ts";
import { departmentRoutes } from "../records/department-routes.ts";
import type { UsesFinder } from "../records/find-uses.ts";
import type { AnyHouse } from "../records/shelf.ts";
import { systemShelf } from "./system-shelf.ts";

/** 业务系统库 (YN-3.1). */
export const systemRoutes = (house: AnyHouse, uses: UsesFinder) => (r: RouteTable): void => departmentRoutes(r, house, uses, systemShelf);
