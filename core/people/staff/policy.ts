import { forbid } from "../../http/refusal.ts";
import { can, type Place, type User } from "../access.ts";

/** 系统管理员 keeps accounts, 安全管理员 grants roles; both have to see who is there (GB/T 22239-2019 8.1.5). */
export const READ_STAFF = "people.read-staff";
export const MANAGE_STAFF = "people.staff";
export const GRANT = "people.grant";
export type StaffPermission = typeof READ_STAFF | typeof MANAGE_STAFF | typeof GRANT;

export const mustHold = (user: User, permission: StaffPermission, place: Place): void => {
  if (!can(user, permission, place)) throw forbid(permission);
};
