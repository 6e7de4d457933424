import { isLocalDay, weekdayOf, type LocalDay } from "../../calendar/local-day.ts";
import { readCsv } from "../../import/read-csv.ts";
import type { FileLine } from "../../import/read-lines.ts";

export type ListedDay = { day: LocalDay; isWorkday: boolean; name: string };
export type LineFault = { line: number; message: string };
export type ReadList = { days: ListedDay[]; faults: LineFault[]; /** 节日 of the law that the list does not name. */ absent: string[] };

export const HEADINGS = ["日期", "类型", "名称"] as const;
export const REST = "放假";
export const WORK = "调休上班";
const REST_WORDS = [REST, "休息", "节假日", "法定节假日"];
const WORK_WORDS = [WORK, "上班", "调休", "工作日"];
const MOST_LINES = 400;
export const LONGEST_NAME = 20;

/** 全国年节及纪念日放假办法 (国务院令第795号) 第二条: the days on which all citizens rest. */
const FESTIVALS = ["元旦", "春节", "清明", "劳动节", "端午", "中秋", "国庆"];

/** Tables copied from a spreadsheet have tabs between their cells, and often no headings. */
async function* linesOf(text: string): AsyncGenerator<FileLine> {
  const lines = text.replace(/^\ufeff/, "").split(/\r\n|\r|\n/).map((line) => line.replace(/[\t，]/g, ","));
  const first = lines.findIndex((line) => line.replace(/,/g, "").trim() !== "");
  if (!HEADINGS.every((heading) => lines[first]?.includes(heading))) yield { line: 0, read: 1, text: HEADINGS.join(",") };
  for (const [index, line] of lines.entries()) if (index >= first) yield { line: index + 1, read: 1, text: line };
}

/** “2027-1-1”, “2027/01/01”, “2027年1月1日”. */
const dayIn = (text: string): LocalDay => {
  const [, year = "", month = "", day = ""] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? [];
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
};

type Cells = { date: string; kind: string; name: string };

const dateFault = (text: string, day: LocalDay, year: number): string => {
  if (text === "") return "日期：没有填写";
  if (!isLocalDay(day)) return `日期：“${text.slice(0, 30)}”不是日期，请写成 ${year}-01-01 的样子`;
  return day.startsWith(String(year)) ? "" : `日期：“${text}”不在 ${year} 年`;
};

const kindFault = (kind: string, day: LocalDay): string => {
  const isWeekend = weekdayOf(day) % 6 === 0;
  if (REST_WORDS.includes(kind)) return "";
  if (!WORK_WORDS.includes(kind)) return `类型：“${kind.slice(0, 30)}”不认识，请写“${REST}”或者“${WORK}”`;
  return isWeekend ? "" : "类型：这一天不是周末，本来就上班，不需要调休";
};

const nameFault = (name: string): string => {
  if (name === "") return "名称：请填写节日的名称";
  return name.length > LONGEST_NAME ? `名称：最多 ${LONGEST_NAME} 个字` : "";
};

const faultOf = ({ date, kind, name }: Cells, day: LocalDay, year: number): string => dateFault(date, day, year) || kindFault(kind, day) || nameFault(name);

const cellsOf = (fields: Readonly<Record<string, unknown>>): Cells => {
  const [date = "", kind = "", name = ""] = HEADINGS.map((heading) => (typeof fields[heading] === "string" ? fields[heading].trim() : ""));
  return { date, kind, name };
};

/** Reads the 放假 and 调休 days of one year: every line that cannot be taken is named with what is wrong with it. */
export const readList = async (text: string, year: number): Promise<ReadList> => {
  const [days, faults, seen]: [ListedDay[], LineFault[], Map<LocalDay, number>] = [[], [], new Map()];
  for await (const row of readCsv(linesOf(text))) {
    if (row.line > MOST_LINES) return { days, faults: [...faults, { line: row.line, message: `内容太多，一年最多 ${MOST_LINES} 行` }], absent: [] };
    if ("fault" in row) {
      faults.push({ line: row.line, message: row.fault });
      continue;
    }
    const cells = cellsOf(row.fields);
    const day = dayIn(cells.date);
    const known = seen.get(day);
    const message = known === undefined ? faultOf(cells, day, year) : `日期：和第 ${known} 行重复`;
    if (message === "") {
      seen.set(day, row.line);
      days.push({ day, isWorkday: WORK_WORDS.includes(cells.kind), name: cells.name });
    } else faults.push({ line: row.line, message });
  }
  return { days: days.sort((a, b) => a.day.localeCompare(b.day)), faults, absent: FESTIVALS.filter((name) => !days.some((one) => !one.isWorkday && one.name.includes(name))) };
};
