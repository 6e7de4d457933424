import type { WorkCalendar } from "../../../core/contract.ts";
import { cardHref, pageHref } from "../addresses.ts";
import { readHours } from "../content/read-hours.ts";
import { windowView } from "../page/window-view.ts";
import type { WindowPart } from "./find-window.ts";

type Context = { calendar: WorkCalendar; now: Date; mayPrint: boolean };

/** What the QR code of a window leads to: where it is, whether it is open, and the guides of what is done there. */
export const windowPage = ({ record, items }: WindowPart, { calendar, now, mayPrint }: Context) => {
  const { place, number, address, phone, directions } = record;
  const weekly = record.weekly.workday.length > 0 ? record.weekly : readHours(record.hours);
  const facts = { id: "", place, number, business: "", address, phone, directions, weekly, hours: record.hours.split("；").filter((part) => part !== "") };
  return {
    title: number === "" ? place : `${place} ${number}`, count: items.length, window: windowView(facts, { calendar, now, paused: false, windowHref: () => "" }),
    cardHref: mayPrint ? cardHref.ofWindow(record.id) : "",
    items: items.map((item) => ({ name: item.name, href: pageHref(item.publicCode), note: [item.department.name, item.facts.time, item.facts.fee].filter((text) => text !== "").join("　") })),
  };
};
