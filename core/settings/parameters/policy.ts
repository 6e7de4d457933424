import { can, type User } from "../../people/access.ts";
import { forbid } from "../../http/refusal.ts";

export const MANAGE_PARAMETERS = "people.parameters";

export const mustManageParameters = (user: User): void => {
  if (!can(user, MANAGE_PARAMETERS)) throw forbid(MANAGE_PARAMETERS);
};
