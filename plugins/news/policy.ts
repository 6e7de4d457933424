import { can, forbid, type Place, type User } from "../../core/contract.ts";

export const READ = "news.read";
export const EDIT = "news.edit";
export const REVIEW = "news.review";
export const COLUMNS = "news.columns";

export const mustEdit = (user: User, place: Place): void => {
  if (!can(user, EDIT, place)) throw forbid(EDIT);
};

export const mustKeepColumns = (user: User): void => {
  if (!can(user, COLUMNS)) throw forbid(COLUMNS);
};
