import { z } from "zod";
import type { House } from "../../contract.ts";
import { writeCsv } from "../../data/csv.ts";
import { formValues, requiredText, textField } from "../../http/form-fields.ts";
import { page, redirect, type RouteTable } from "../../http/route-table.ts";
import type { SiteSettings } from "../site-settings.ts";
import { dayPage } from "./day-page.ts";
import { specialDays } from "./festivals.ts";
import { findYear } from "./find-year.ts";
import { MANAGE_CALENDAR } from "./policy.ts";
import { HEADINGS, LONGEST_NAME, REST, WORK } from "./read-list.ts";
import { clearYear, completeYear } from "./save-year.ts";
import { DAY_CHOICES, setDay } from "./set-day.ts";
import { CALENDAR, crumbs, yearHref, yearPage } from "./year-page.ts";
import { AskedYear, ByDay, ByYear, dayIn, yearIn } from "./year-param.ts";
import { yearNow, yearOf } from "./year-of.ts";

const DayForm = z.object({ choice: z.enum(DAY_CHOICES, "这一天：请选择"), name: textField("名称", LONGEST_NAME) });
const Complete = z.object({ source: requiredText("依据", 100) });

/** 工作日历: which days count as 工作日 (行政许可法 §82), one page for a year, and each day by itself (ZKHL-4.8.3). */
export const calendarRoutes = (house: House<unknown>, settings: SiteSettings) => (r: RouteTable): void => {
  const { db } = house;

  r.get(CALENDAR, { access: MANAGE_CALENDAR, query: AskedYear }, async ({ query, now }) => {
    const year = query.year ?? yearNow(now);
    return page("core/settings/calendar/year.njk", yearPage({ year, ...await findYear(db, year), calendar: house.calendar(), now }));
  });

  r.get(`${CALENDAR}/:year/export`, { access: MANAGE_CALENDAR, params: ByYear }, async ({ params }) => {
    const year = yearIn(params);
    const rows = specialDays(house.calendar(), year).map(({ day, isWorkday, name }) => [day, isWorkday ? WORK : REST, name]);
    return { file: { name: `放假安排-${year}.csv`, type: "text/csv; charset=utf-8", content: writeCsv([HEADINGS, ...rows]), inline: false } };
  });

  r.form(`${CALENDAR}/days/:day`, {
    access: MANAGE_CALENDAR, params: ByDay, body: DayForm,
    show: async ({ params, form, now }) => {
      const day = dayIn(params);
      const { days, entered } = await findYear(db, yearOf(day));
      return page("core/settings/calendar/day.njk", dayPage({ day: house.calendar().day(day), stored: days.find((one) => one.day === day), entered, form, now }));
    },
    submit: async ({ params, body, user, now }) => {
      const day = dayIn(params);
      await house.transact((tx) => setDay(tx, user, { day, ...body, now }));
      await settings.reload();
      return redirect(yearHref(yearOf(day)), { kind: "done", title: "已保存", text: "经过这一天的时限从现在起按新的安排计算。" });
    },
  });

  r.form(`${CALENDAR}/:year/complete`, {
    access: MANAGE_CALENDAR, params: ByYear, body: Complete,
    show: async ({ params, form }) => {
      const year = yearIn(params);
      return page("core/settings/calendar/complete.njk", {
        crumbs, title: `${year} 年放假安排已经录全`, problems: form.errors, action: `${CALENDAR}/${year}/complete`, cancelHref: yearHref(year), save: "录全了，开始使用",
        days: (await findYear(db, year)).days.length, values: formValues(form, { source: "" }),
      });
    },
    submit: async ({ params, body, user, now }) => {
      const year = yearIn(params);
      await house.transact((tx) => completeYear(tx, user, { year, source: body.source, now }));
      await settings.reload();
      return redirect(yearHref(year), { kind: "done", title: `${year} 年的放假安排已经录全`, text: "经过这一年的时限不再提示“以国务院办公厅公布的为准”。" });
    },
  });

  r.form(`${CALENDAR}/:year/clear`, {
    access: MANAGE_CALENDAR, params: ByYear, body: z.object({}),
    show: async ({ params }) => {
      const year = yearIn(params);
      const { days, entered } = await findYear(db, year);
      return page("core/settings/calendar/clear.njk", {
        crumbs, title: `清除 ${year} 年的录入`, action: `${CALENDAR}/${year}/clear`, backHref: yearHref(year),
        points: [`删除录入的 ${days.length} 天${entered === undefined ? "" : "和“已经录全”的记录"}，不能恢复；需要时请先导出`, "恢复为随系统提供的安排；系统没有这一年的安排时，只按周末推算，并在有关日期旁提示", "操作记入审计日志"],
      });
    },
    submit: async ({ params, user, now }) => {
      const year = yearIn(params);
      await house.transact((tx) => clearYear(tx, user, { year, now }));
      await settings.reload();
      return redirect(yearHref(year), { kind: "done", title: `已清除 ${year} 年的录入`, text: "" });
    },
  });
};
