import type { Knex } from "knex";
import type { Logger } from "pino";
import { workCalendar, type WorkCalendar } from "../calendar/work-calendar.ts";
import type { LocalDay } from "../calendar/local-day.ts";

/** What administrators have set on pages, held in memory: reading it costs nothing, so every page and clock may. */
export type SiteSettings = {
  calendar(): WorkCalendar;
  /** The value set for a parameter; undefined while the usual one holds. */
  value(id: string): number | undefined;
  /** Before each request and job: notices within moments what another process has changed. Looks at one row, at most every few seconds. */
  refresh(now: Date): Promise<void>;
  /** After a change of one's own: the next page already shows it. */
  reload(): Promise<void>;
};

const FRESH_MS = 3_000;

type Known = { revision: string; parameters: ReadonlyMap<string, unknown>; calendar: WorkCalendar };

export const siteSettings = (db: Knex, log: Pick<Logger, "error">): SiteSettings => {
  let known: Known = { revision: "", parameters: new Map(), calendar: workCalendar() };
  let askedAt = Number.NEGATIVE_INFINITY;
  const reload = async (): Promise<void> => {
    const row: { revision: string } | undefined = await db("core_settings_revision").first("revision");
    // The number is read first: what changes while the rest is read is noticed the next time.
    if (row !== undefined && row.revision !== known.revision) known = { revision: row.revision, ...await read(db) };
  };
  return {
    calendar: () => known.calendar,
    value: (id) => {
      const value = known.parameters.get(id);
      return typeof value === "number" ? value : undefined;
    },
    refresh: async (now) => {
      if (Math.abs(now.getTime() - askedAt) < FRESH_MS) return;
      askedAt = now.getTime();
      // What was known goes on being true enough; a database that is away is told by whoever needs more of it.
      await reload().catch((fault: unknown) => log.error({ err: fault }, "settings could not be read"));
    },
    reload,
  };
};

type DayRow = { day: LocalDay; is_workday: boolean; name: string };

const read = async (db: Knex): Promise<Omit<Known, "revision">> => {
  const parameters: { id: string; value: unknown }[] = await db("core_parameters").select("id", "value");
  const days: DayRow[] = await db("core_calendar_days").select("day", "is_workday", "name");
  const years: { year: number }[] = await db("core_calendar_years").select("year");
  return {
    parameters: new Map(parameters.map(({ id, value }) => [id, value])),
    calendar: workCalendar({ days: days.map((row) => ({ day: row.day, isWorkday: row.is_workday, name: row.name })), years: years.map(({ year }) => year) }),
  };
};
