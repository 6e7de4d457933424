import { weekdayLetter } from "./chinese-date.ts";
import type { DayReading } from "./day-clock.ts";
import type { ExplainedDay } from "./limit.ts";
import { localDay } from "./local-day.ts";
import type { WorkCalendar } from "./work-calendar.ts";

/** What a cell is, perhaps several at once. The names are the style classes of the strip. */
export type StripMark = "start" | "now" | "due" | "paused" | "off" | "gap";

export type StripCell = {
  /** Day of the month, “20”; “…” for the days left out. */
  readonly number: string;
  /** “五”; empty for the days left out. */
  readonly weekday: string;
  /** 到期, the word of the start (报送, 受理), 今天, 停, 休, 班, or nothing: the most telling one. */
  readonly word: string;
  readonly marks: readonly StripMark[];
  /** All of it in words, for those who hear the page: “11月27日星期五，今天，到期”. */
  readonly spoken: string;
};

export type StripOptions = { readonly calendar: WorkCalendar; readonly at: Date; readonly startWord: string };

const longest = 15;
const shownAtStart = 3;
const shownAtEnd = 7;

function cellOf(one: ExplainedDay, reading: DayReading, { calendar, at, startWord }: StripOptions): StripCell {
  const info = calendar.day(one.day);
  const found: readonly (readonly [applies: boolean, mark: StripMark | undefined, word: string, spoken: string])[] = [
    [one.day === reading.dueDay, "due", "到期", "到期"],
    [one.mark === "start", "start", startWord, startWord],
    [one.day === localDay(at), "now", "今天", "今天"],
    [one.mark === "paused", "paused", "停", `暂停计时${one.note === "" ? "" : `（${one.note}）`}`],
    [!info.isWorkday, "off", "休", info.name === "" ? "休息" : `${info.name}放假`],
    [info.kind === "makeup", undefined, "班", "调休上班"],
  ];
  const applying = found.filter(([applies]) => applies);
  const [month, day] = [Number(one.day.slice(5, 7)), Number(one.day.slice(8, 10))];
  return {
    number: String(day),
    weekday: weekdayLetter(one.day),
    word: applying[0]?.[2] ?? "",
    marks: applying.flatMap(([, mark]) => (mark ? [mark] : [])),
    spoken: [`${month}月${day}日星期${weekdayLetter(one.day)}`, ...applying.map(([, , , spoken]) => spoken)].join("，"),
  };
}

function gapOf(hidden: readonly ExplainedDay[], at: Date): StripCell {
  const hasToday = hidden.some(({ day }) => day === localDay(at));
  return {
    number: "…",
    weekday: "",
    word: hasToday ? "今天" : "",
    marks: hasToday ? ["gap", "now"] : ["gap"],
    spoken: `中间 ${hidden.length} 天${hasToday ? "，今天在其中" : ""}`,
  };
}

/** The strip of days from the start to the due day (or today when overdue): one cell a day; over 15 days the first 3, …, the last 7. */
export function dayStrip(reading: DayReading, options: StripOptions): readonly StripCell[] {
  const cells = (days: readonly ExplainedDay[]): StripCell[] => days.map((one) => cellOf(one, reading, options));
  const { days } = reading;
  if (days.length <= longest) return cells(days);
  const hidden = days.slice(shownAtStart, -shownAtEnd);
  return [...cells(days.slice(0, shownAtStart)), gapOf(hidden, options.at), ...cells(days.slice(-shownAtEnd))];
}
