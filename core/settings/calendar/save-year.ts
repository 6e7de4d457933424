import type { Tx } from "../../contract.ts";
import { recordAudit } from "../../audit/audit.ts";
import type { User } from "../../people/access.ts";
import { mustManageCalendar } from "./policy.ts";
import type { ListedDay } from "./read-list.ts";
import { firstDayOf, lastDayOf } from "./year-of.ts";

const clearDays = (tx: Tx, year: number): Promise<number> => tx("core_calendar_days").whereBetween("day", [firstDayOf(year), lastDayOf(year)]).delete();

type Entered = { year: number; source: string; now: Date };

const putYear = async (tx: Tx, actor: User, { year, source, now }: Entered): Promise<void> => {
  await tx("core_calendar_years").insert({ year, source, entered_by: actor.name, entered_at: now }).onConflict("year").merge();
};

/** Enters the announcement of a year as a whole; what was entered before for this year goes. */
export const enterYear = async (tx: Tx, actor: User, { days, ...entered }: Entered & { days: readonly ListedDay[] }): Promise<void> => {
  mustManageCalendar(actor);
  await putYear(tx, actor, entered);
  await clearDays(tx, entered.year);
  await tx("core_calendar_days").insert(days.map(({ day, isWorkday, name }) => ({ day, is_workday: isWorkday, name })));
  await recordAudit(tx, {
    at: entered.now, actor, action: "people.calendar-entered", subject: `calendar:${entered.year}`,
    detail: { source: entered.source, rest: days.filter((one) => !one.isWorkday).length, work: days.filter((one) => one.isWorkday).length },
  });
};

/** Says that the single days of a year are all that was announced: due dates in it are no guess any more. */
export const completeYear = async (tx: Tx, actor: User, entered: Entered): Promise<void> => {
  mustManageCalendar(actor);
  await putYear(tx, actor, entered);
  await recordAudit(tx, { at: entered.now, actor, action: "people.calendar-entered", subject: `calendar:${entered.year}`, detail: { source: entered.source } });
};

/** Takes back everything that was entered for a year: the built-in announcement holds again, or only weekends are known. */
export const clearYear = async (tx: Tx, actor: User, { year, now }: { year: number; now: Date }): Promise<void> => {
  mustManageCalendar(actor);
  const days = await clearDays(tx, year);
  await tx("core_calendar_years").where({ year }).delete();
  await recordAudit(tx, { at: now, actor, action: "people.calendar-cleared", subject: `calendar:${year}`, detail: { days } });
};
