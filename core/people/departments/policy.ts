import { can, type Place, type User } from "../access.ts";
import { forbid } from "../../http/refusal.ts";

export const MANAGE = "people.departments";

export const mayManage = (user: User, place: Place): boolean => can(user, MANAGE, place);

export const mustManage = (user: User, place: Place): void => {
  if (!mayManage(user, place)) throw forbid(MANAGE);
};
