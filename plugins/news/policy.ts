import { can, forbid, type Place, type User } from "../../core/contract.ts";

export const READ = "news.read";
export const EDIT = "news.edit";
export const REVIEW = "news.review";
export const COLUMNS = "news.columns";

/** Refuses with 403 who may not write for this place. */
export const mustEdit = (user: User, place: Place): void => {
  if (!can(user, EDIT, place)) throw forbid(EDIT);
};

/** Refuses with 403 who does not hold the permission for the whole site. */
export const mustKeepColumns = (user: User): void => {
  if (!can(user, COLUMNS)) throw forbid(COLUMNS);
};
