import { pagination, type WorkCalendar } from "../../../core/contract.ts";
import { cardHref, pageHref, windowHref } from "../addresses.ts";
import { windowFacts } from "../content/windows.ts";
import { windowView } from "../page/window-view.ts";
import type { WindowPart } from "./find-window.ts";

type Context = { calendar: WorkCalendar; now: Date; mayPrint: boolean };

/** What the QR code of a window leads to: where it is, whether it is open, and the guides of what is done there. */
export const windowPage = ({ record, items, total, page }: WindowPart, { calendar, now, mayPrint }: Context) => ({
  title: record.number === "" ? record.place : `${record.place} ${record.number}`, count: total,
  window: windowView({ ...windowFacts(record), id: "" }, { calendar, now, paused: false, windowHref: () => "" }),
  cardHref: mayPrint ? cardHref.ofWindow(record.id) : "",
  items: items.map((item) => ({ name: item.name, href: pageHref(item.publicCode), note: [item.department.name, item.facts.time, item.facts.fee].filter((text) => text !== "").join("　") })),
  paging: pagination(windowHref(record.id), {}, { page, total, unit: "个事项" }),
});
