import { can, type Place, type User } from "../../../core/contract.ts";

/** Everybody reads what every department keeps; only the department itself and its region's manager change it. */
export const mayEdit = (user: User, place: Place): boolean => can(user, "libraries.edit", place);
export const mayAdd = (user: User): boolean => can(user, "libraries.edit");
