import { officeHours } from "../../../core/calendar/office-hours.ts";
import type { WeeklyHours } from "../api.ts";

type Spans = WeeklyHours["workday"];

const SPAN = /^(\d{1,2}):([0-5]\d)[-–—~～至到](\d{1,2}):([0-5]\d)$/;

/** Full-width signs and blanks around the dash are how people type; they mean the same. */
const tidy = (text: string): string => text.replace(/：/g, ":").replace(/\s*([-–—~～至到])\s*/g, "$1").trim();

/**
 * Reads “9:00–12:00，13:30–17:00”. `undefined` when a part is no span, or the spans overlap or run backwards; `[]` for nothing.
 */
export const readSpans = (text: string): Spans | undefined => {
  const parts = tidy(text).split(/[，,、；;\s]+/).filter((part) => part !== "");
  const spans = parts.map((part) => SPAN.exec(part)).map((found) => (found === null ? undefined : {
    from: `${Number(found[1])}:${found[2]}`, to: `${Number(found[3])}:${found[4]}`,
  }));
  const known = spans.flatMap((span) => span ?? []);
  return known.length === spans.length && isOrderly(known) ? known : undefined;
};

const isOrderly = (spans: Spans): boolean => {
  if (spans.length === 0) return true;
  try {
    officeHours({ workday: spans });
    return true;
  } catch (fault) {
    // core/calendar says with a RangeError that the spans cannot be office hours; the form says it in its own words.
    if (fault instanceof RangeError) return false;
    throw fault;
  }
};

export const writtenSpans = (spans: Spans): string => spans.map(({ from, to }) => `${from}–${to}`).join("，");

/** 周一至周五 9:00–12:00，13:30–17:00；周六 9:00–12:00；and the words beside it. */
export const writtenHours = (weekly: WeeklyHours, note: string): string => {
  const days = [["工作日", weekly.workday], ["周六", weekly.saturday], ["周日", weekly.sunday]] as const;
  const written = days.filter(([, spans]) => spans.length > 0).map(([day, spans]) => `${day} ${writtenSpans(spans)}`);
  return [...written, note].filter((part) => part !== "").join("；");
};
