import { can, type User } from "../../people/access.ts";
import { forbid } from "../../http/refusal.ts";

export const MANAGE_CALENDAR = "people.calendar";

export const mustManageCalendar = (user: User): void => {
  if (!can(user, MANAGE_CALENDAR)) throw forbid(MANAGE_CALENDAR);
};
