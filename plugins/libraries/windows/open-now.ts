import { clockText, dateText } from "../../../core/calendar/chinese-date.ts";
import { localDay, secondOfDay } from "../../../core/calendar/local-day.ts";
import { opening } from "../../../core/calendar/opening.ts";
import { workCalendar } from "../../../core/calendar/work-calendar.ts";
import type { WeeklyHours } from "../api.ts";
import { openingHours } from "./weekly-hours.ts";

/** The light beside a window: open or not, and until when; no words while only the text of the hours is known. */
export const openNow = (weekly: WeeklyHours, now: Date): { tone: "green" | "yellow" | ""; text: string } => {
  const hours = openingHours(weekly);
  if (hours === undefined) return { tone: "", text: "" };
  const { isOpen, changesAt } = opening(hours, workCalendar(), now);
  if (changesAt === undefined) return { tone: "yellow", text: "现在不开放" };
  const clock = clockText(secondOfDay(changesAt));
  if (isOpen) return { tone: "green", text: `现在开放，${clock} 关闭` };
  const day = localDay(changesAt) === localDay(now) ? "今天" : dateText(changesAt);
  return { tone: "yellow", text: `现在不开放，${day} ${clock} 开放` };
};
