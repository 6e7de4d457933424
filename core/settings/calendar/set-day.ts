import type { Tx } from "../../contract.ts";
import { recordAudit } from "../../audit/audit.ts";
import { weekdayOf, type LocalDay } from "../../calendar/local-day.ts";
import { refuse } from "../../http/refusal.ts";
import type { User } from "../../people/access.ts";
import { mustManageCalendar } from "./policy.ts";

export const DAY_CHOICES = ["usual", "work", "rest"] as const;
export type DayChoice = (typeof DAY_CHOICES)[number];
export type DayInput = { day: LocalDay; choice: DayChoice; name: string; now: Date };

/** Sets one day, or lets it go back to what the announcement and the weekends say. Whoever departs from the week says why: people see the name. */
export const setDay = async (tx: Tx, actor: User, { day, choice, name, now }: DayInput): Promise<void> => {
  mustManageCalendar(actor);
  const isWeekend = weekdayOf(day) % 6 === 0;
  if (choice !== "usual" && name === "" && (choice === "work") === isWeekend) throw refuse("core.calendar-day-name", { field: "name" });
  if (choice === "usual") await tx("core_calendar_days").where({ day }).delete();
  else await tx("core_calendar_days").insert({ day, is_workday: choice === "work", name }).onConflict("day").merge();
  await recordAudit(tx, { at: now, actor, action: "people.calendar-changed", subject: `calendar:${day}`, detail: { choice, name } });
};
