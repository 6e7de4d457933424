import { dateWithWeekday } from "../../calendar/chinese-date.ts";
import { localDay, type LocalDay } from "../../calendar/local-day.ts";
import { workCalendar, type CalendarDay } from "../../calendar/work-calendar.ts";
import { formValues } from "../../http/form-fields.ts";
import type { FormState } from "../../http/route-table.ts";
import type { EnteredYear, StoredDay } from "./find-year.ts";
import { spokenKind } from "./month-grid.ts";
import { crumbs, dayHref, yearHref } from "./year-page.ts";
import { yearOf } from "./year-of.ts";

type Facts = { day: CalendarDay; stored: StoredDay | undefined; entered: EnteredYear | undefined; form: FormState; now: Date };

/** What the day is when nobody says anything about it. */
const usualDay = (day: LocalDay, entered: EnteredYear | undefined): CalendarDay => workCalendar(entered === undefined ? {} : { years: [entered.year] }).day(day);

export const dayPage = ({ day, stored, entered, form, now }: Facts): object => {
  const usual = usualDay(day.day, entered);
  const year = yearOf(day.day);
  return {
    crumbs: [...crumbs, { text: `${year} 年`, href: yearHref(year) }], title: dateWithWeekday(day.day), action: dayHref(day.day), cancelHref: yearHref(year),
    problems: form.errors, now: spokenKind(day), isPast: day.day < localDay(now),
    choices: [
      { value: "usual", text: `不单独设置：${spokenKind(usual)}`, hint: usual.name === "" ? "按星期几决定" : "按国务院办公厅的放假安排" },
      { value: "rest", text: "休息", hint: "例如法定节假日、当地政府决定的放假" },
      { value: "work", text: "上班", hint: "例如调休上班" },
    ],
    values: formValues(form, { choice: stored === undefined ? "usual" : stored.is_workday ? "work" : "rest", name: stored?.name ?? "" }),
  };
};
