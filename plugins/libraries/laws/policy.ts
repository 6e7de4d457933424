import { can, WHOLE_SITE, type Place, type User } from "../../../core/contract.ts";
import type { LawRow } from "./law-rows.ts";

type WhoseLaw = Pick<LawRow, "department_path" | "region_path">;

/**
 * Laws are read by the whole site. Whoever writes items may add one that is missing (YN-2.1.1.6) and mend what the own department added; who keeps
 * the laws of a region keeps what its departments added. What was imported is no department's, and is kept by whoever keeps the laws of the whole site.
 */
export const mayAddLaw = (user: User): boolean => can(user, "libraries.add-laws");

export const mayChangeLaw = (user: User, law: WhoseLaw): boolean => can(user, "libraries.edit-laws", placeOf(law)) || can(user, "libraries.add-laws", placeOf(law));

const placeOf = ({ department_path: departmentPath, region_path: regionPath }: WhoseLaw): Place =>
  departmentPath === null || regionPath === null ? WHOLE_SITE : { departmentPath, regionPath };
