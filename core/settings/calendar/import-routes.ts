import { z } from "zod";
import type { House } from "../../contract.ts";
import { textField } from "../../http/form-fields.ts";
import { page, redirect, type Reply, type RouteTable, type Upload } from "../../http/route-table.ts";
import { decodeText } from "../../import/read-lines.ts";
import type { SiteSettings } from "../site-settings.ts";
import { findYear } from "./find-year.ts";
import { importPage, type Typed } from "./import-page.ts";
import { MANAGE_CALENDAR } from "./policy.ts";
import { readList, type ReadList } from "./read-list.ts";
import { enterYear } from "./save-year.ts";
import { CALENDAR, yearHref } from "./year-page.ts";
import { ByYear, yearIn } from "./year-param.ts";

const LONGEST_LIST = 20_000;
const Import = z.object({
  source: textField("依据", 100), list: z.string("放假安排：请填写").max(LONGEST_LIST, `放假安排：最多 ${LONGEST_LIST} 个字`), step: z.enum(["look", "enter"]).catch("look"),
});

/** A chosen file counts, else what stands in the field. */
const listOf = (uploads: readonly Upload[], typed: string): string => {
  const file = uploads.find(({ field }) => field === "file");
  return file === undefined ? typed : decodeText(file.content).slice(0, LONGEST_LIST);
};

const problemsOf = ({ source, list }: Typed, read: ReadList): { field: string; message: string }[] => [
  ...(source === "" ? [{ field: "source", message: "依据：请填写通知的名称和文号" }] : []),
  ...(list.trim() === "" ? [{ field: "list", message: "放假安排：请选择文件，或者粘贴内容" }] : []),
  ...(read.faults.length > 0 ? [{ field: "list", message: `放假安排：有 ${read.faults.length} 行需要改正，没有导入` }] : []),
];

/** A year from a table: first looked at, then entered. Both steps read the same words, so nothing has to be kept between them. */
export const calendarImportRoutes = (house: House<unknown>, settings: SiteSettings) => (r: RouteTable): void => {
  const show = async (year: number, typed: Typed, read: ReadList | null, problems: readonly { field: string; message: string }[]): Promise<Reply> => {
    const { days } = await findYear(house.db, year);
    return page("core/settings/calendar/import.njk", importPage({ year, typed, problems, read, before: days }), { status: problems.length > 0 ? 422 : 200 });
  };

  r.form(`${CALENDAR}/:year/import`, {
    access: MANAGE_CALENDAR, params: ByYear, body: Import, uploads: true,
    show: ({ params, form: { words, errors } }) => {
      const typed = (name: string): string => (typeof words[name] === "string" ? words[name] : "");
      return show(yearIn(params), { source: typed("source"), list: typed("list") }, null, errors);
    },
    submit: async ({ params, body, files, user, now }) => {
      const year = yearIn(params);
      const typed = { source: body.source, list: listOf(files, body.list) };
      const read = await readList(typed.list, year);
      const problems = problemsOf(typed, read);
      if (problems.length > 0 || body.step === "look") return show(year, typed, typed.list.trim() === "" ? null : read, problems);
      await house.transact((tx) => enterYear(tx, user, { year, source: typed.source, days: read.days, now }));
      await settings.reload();
      return redirect(yearHref(year), { kind: "done", title: `已录入 ${year} 年的放假安排`, text: `共 ${read.days.length} 天。审核时限、办事指南的最晚办结日期和窗口开放时间从现在起按它计算。` });
    },
  });
};
