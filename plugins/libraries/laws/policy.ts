import { can, type User } from "../../../core/contract.ts";
import type { LawRow } from "./law-rows.ts";

/**
 * Laws are shared by the whole site. Whoever writes items may add one that is missing (YN-2.1.1.6) and mend what the own
 * department added; everything else is for those who keep the library.
 */
export const mayAddLaw = (user: User): boolean => can(user, "libraries.add-laws");

export const mayChangeLaw = (user: User, law: Pick<LawRow, "department_path" | "region_path">): boolean =>
  can(user, "libraries.edit-laws")
  || (law.department_path !== null && law.region_path !== null
    && can(user, "libraries.add-laws", { departmentPath: law.department_path, regionPath: law.region_path }));
