import { phoneHref, type WorkCalendar } from "../../../core/contract.ts";
import type { WindowFacts } from "../content/windows.ts";
import type { Pair } from "./blocks.ts";
import { openNow, type OpenNow } from "../../../core/calendar/open-now.ts";

export type WindowView = { place: string; number: string; business: string; now: OpenNow; rows: readonly Pair[]; moreHref: string };

/** The window card: place, number, open now or not, address, hours, phone, how to get there, and what else is done there. */
export const windowView = (facts: WindowFacts, { calendar, now, paused, windowHref }: { calendar: WorkCalendar; now: Date; paused: boolean; windowHref(id: string): string }): WindowView => ({
  place: facts.place, number: facts.number, business: facts.business,
  moreHref: facts.id === "" ? "" : windowHref(facts.id), now: light(facts, calendar, now, paused),
  rows: [
    { label: "地址", value: facts.address, href: "" },
    { label: "上班时间", value: facts.hours.join("\n"), href: "" },
    { label: "电话", value: facts.phone, href: phoneHref(facts.phone) },
    { label: "怎么去", value: facts.directions, href: "" },
  ].filter(({ value }) => value !== ""),
});

/** An open counter does not help whose item is suspended. */
const light = ({ weekly }: WindowFacts, calendar: WorkCalendar, now: Date, paused: boolean): OpenNow => {
  if (paused) return { tone: "", text: "这个事项暂停办理", note: "" };
  return weekly === null ? { tone: "", text: "", note: "" } : openNow(weekly, calendar, now);
};
