import { can, forbid, type User } from "../../core/contract.ts";

export const EDIT_HELP = "handbook.edit";
export const ANSWER = "handbook.answer";

const must = (permission: string) => (user: User): void => {
  if (!can(user, permission)) throw forbid(permission);
};
export const mustEditHelp = must(EDIT_HELP);
export const mustAnswer = must(ANSWER);
