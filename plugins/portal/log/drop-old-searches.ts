import type { Tx } from "../../../core/contract.ts";
import { addDays, type LocalDay } from "../../../core/calendar/local-day.ts";

/** Forgets what is older than the site keeps it; answers how many rows went. May run twice. */
export const dropOldSearches = async (tx: Tx, today: LocalDay, days: number): Promise<number> => {
  const last = addDays(today, -days);
  return await tx("portal_searches").where("day", "<", last).delete() + await tx("portal_opened").where("day", "<", last).delete();
};
