import { can, type Place, type User } from "../../../core/contract.ts";

/** The place of a list: of a department, or of a whole region, which no department's scope covers. */
export const inventoryPlace = (at: { region_path: string; department_path: string }): Place => ({ regionPath: at.region_path, departmentPath: at.department_path });

/** 目录生成 is the department's own work (HLJ-2.1.3), and of those who publish for the region. */
export const mayKeep = (user: User, place: Place): boolean => can(user, "catalogue.edit", place) || can(user, "catalogue.publish", place);
export const mayPublish = (user: User, place: Place): boolean => can(user, "catalogue.publish", place);
