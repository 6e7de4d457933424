import statutory from "chinese-days/dist/chinese-days.json" with { type: "json" };
import { weekdayOf, type LocalDay } from "./local-day.ts";

/** `makeup` 调休上班: a weekend day on which one works. `holiday` covers the whole announced rest, its weekend days too. */
export type DayKind = "workday" | "weekend" | "holiday" | "makeup";

export type CalendarDay = {
  readonly day: LocalDay;
  readonly kind: DayKind;
  readonly isWorkday: boolean;
  /** Festival behind a holiday or a make-up day, “春节”; otherwise empty. */
  readonly name: string;
  /** False when nobody has announced the holidays of this year yet: then only weekends are known, and people must be warned. */
  readonly known: boolean;
};

export type WorkCalendar = { readonly day: (day: LocalDay) => CalendarDay };

/** What administrators have entered: it beats the built-in data. */
export type CalendarOverrides = {
  readonly days?: readonly { readonly day: LocalDay; readonly isWorkday: boolean; readonly name?: string }[];
  /** Years whose announcement has been entered completely: of these the built-in data says nothing any more. */
  readonly years?: readonly number[];
};

const holidays: Readonly<Record<string, string>> = statutory.holidays;
const makeupDays: Readonly<Record<string, string>> = statutory.workdays;

/** The package writes "Spring Festival,春节,4". */
const festival = (text: string): string => text.split(",")[1] ?? "";
// A year is in the package when its 国庆 is: the announcement of a year always comes whole.
const builtInYear = (year: string): boolean => `${year}-10-01` in holidays;

function kindOf(isWorkday: boolean, isWeekend: boolean, name: string): DayKind {
  if (isWorkday) return isWeekend ? "makeup" : "workday";
  return isWeekend && name === "" ? "weekend" : "holiday";
}

type Said = { readonly isWorkday: boolean; readonly name?: string };

/** What the package says of a day. */
const announced = (day: LocalDay, isWeekend: boolean): Said => ({
  isWorkday: day in makeupDays || (!isWeekend && !(day in holidays)), name: festival(holidays[day] ?? makeupDays[day] ?? ""),
});

/**
 * The statutory calendar: weekends, 法定节假日 and 调休 from the `chinese-days` package (from 2004 to the last announced
 * year), and on top of it what the site has entered.
 */
export function workCalendar(overrides: CalendarOverrides = {}): WorkCalendar {
  const entered = new Map(overrides.days?.map((one): [LocalDay, Said] => [one.day, one]));
  const years = new Set(overrides.years?.map(String));

  return {
    day(day) {
      const isWeekend = weekdayOf(day) % 6 === 0;
      const isOwn = years.has(day.slice(0, 4));
      const { isWorkday, name = "" } = entered.get(day) ?? (isOwn ? { isWorkday: !isWeekend } : announced(day, isWeekend));
      return { day, kind: kindOf(isWorkday, isWeekend, name), isWorkday, name, known: isOwn || builtInYear(day.slice(0, 4)) };
    },
  };
}
