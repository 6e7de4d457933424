import { officeHours } from "../../../core/calendar/office-hours.ts";
import type { WeeklyHours } from "../../libraries/api.ts";

type Days = readonly (keyof WeeklyHours)[];
type Span = { from: string; to: string };
/** One thing a text of hours says: on which days, from when to when, or nothing that changes them. */
type Token = { days: Days } | { span: Span } | "none";

/**
 * Hours as offices write them (周一至周五 上午9:00-12:00，下午1:00-5:00，法定节假日除外) as the calendar counts them. Every word has to be understood:
 * for a text with anything else in it (夏季, 第一个工作日, 电话) the answer is null, and nobody is told that a door is open.
 */
export const readHours = (text: string): WeeklyHours | null => {
  const hours = { workday: [] as Span[], saturday: [] as Span[], sunday: [] as Span[] };
  let days: Days = [];
  for (let rest = tidy(text); rest !== "";) {
    const read = nextToken(rest);
    if (read === null) return null;
    rest = rest.slice(read.length);
    if (read.token === "none") continue;
    if ("days" in read.token) days = read.token.days;
    else if (days.length === 0) return null;
    else for (const day of days) hours[day].push(read.token.span);
  }
  return isOrderly(hours) ? hours : null;
};

/** Half-width signs, one kind of dash, no blanks. */
const tidy = (text: string): string =>
  text.normalize("NFKC").replace(/\s+/g, "").replace(/[—–~～至到]+|-+/g, "-").replace(/星期|礼拜/g, "周").replace(/点整|时整/g, "点");

const WEEK = "一二三四五六日";
const HALF = "(上午|早上|中午|下午|晚上)?";
const CLOCK = "(\\d{1,2})(?::(\\d{2})|[点时](?:(\\d{1,2})分?|(半))?)";
const SPAN = new RegExp(`^${HALF}${CLOCK}-${HALF}${CLOCK}`);
const DAYS = /^(?:每周|周)一-(?:周)?([五六日天])/;
const ONE_DAY = /^(?:法定|正常)?工作日|^每天|^周[六日天](?:、周?[日天])?|^(?:周末|双休日)(?=[上下\d])/;
/** Holidays are closed by the calendar anyway; headings and signs say nothing. */
const NOTHING = /^(?:\(?(?:国家|法定|及|和|、|节假日|公休日|休息日|双休日|周末)+(?:除外|休息|不办公|不上班)\)?|(?:对外)?(?:窗口)?(?:办公|受理|办理|办事|服务|工作|接待|上班|咨询)时间:?|[,;:。、()])/;

const nextToken = (rest: string): { token: Token; length: number } | null => {
  const range = DAYS.exec(rest);
  if (range !== null) return { token: { days: through(range[1] ?? "") }, length: range[0].length };
  const span = SPAN.exec(rest);
  if (span !== null) return { token: { span: spanOf(span) }, length: span[0].length };
  const nothing = NOTHING.exec(rest);
  if (nothing !== null) return { token: "none", length: nothing[0].length };
  const day = ONE_DAY.exec(rest);
  return day === null ? null : { token: { days: daysIn(day[0]) }, length: day[0].length };
};

/** 周一至周五, 周一至周六, 周一至周日. */
const through = (last: string): Days => (last === "五" ? ["workday"] : last === "六" ? ["workday", "saturday"] : ["workday", "saturday", "sunday"]);

const daysIn = (words: string): Days => {
  if (words.endsWith("工作日")) return ["workday"];
  if (words === "每天") return ["workday", "saturday", "sunday"];
  if (words === "周末" || words === "双休日") return ["saturday", "sunday"];
  const named = [...words].filter((sign) => WEEK.includes(sign) || sign === "天");
  return named.map((sign) => (sign === "六" ? "saturday" : "sunday"));
};

/** 下午1:00-5:00 is 13:00–17:00: the half of the day holds until another one is named. */
const spanOf = ([, half = "", ...rest]: readonly (string | undefined)[]): Span => {
  const [hour, nextHalf = "", nextHour] = [rest.slice(0, 4), rest[4], rest.slice(5)];
  return { from: clock(half, hour), to: clock(nextHalf || (MORNING.has(half) ? "" : half), nextHour) };
};
const MORNING = new Set(["上午", "早上"]);
const LATE = new Set(["下午", "晚上"]);

/** 9:00, 9点30分, 9点半. */
const clock = (half: string, [hour = "", minute, minutes, isHalf]: readonly (string | undefined)[]): string => {
  const later = LATE.has(half) && Number(hour) < 12 ? 12 : 0;
  return `${Number(hour) + later}:${(minute ?? minutes ?? (isHalf === undefined ? "0" : "30")).padStart(2, "0")}`;
};

const isOrderly = (hours: WeeklyHours): boolean => {
  try {
    officeHours(hours);
    return true;
  } catch (fault) {
    // core/calendar says with a RangeError that these cannot be office hours.
    if (fault instanceof RangeError) return false;
    throw fault;
  }
};
