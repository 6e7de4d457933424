import type { PresentedElement } from "../../catalogue/api.ts";
import type { WeeklyHours, WindowRecord } from "../../libraries/api.ts";
import { cellOf, rowName } from "./cells.ts";
import { readHours } from "./read-hours.ts";

/** One window as the guide shows it; the item may name another number than the library. `id`: its record, while it is in use; `""` otherwise. */
export type WindowFacts = {
  id: string; place: string; number: string; business: string; address: string; hours: readonly string[]; phone: string; directions: string;
  weekly: WeeklyHours | null;
};

/** What the library says of a window. */
export const windowFacts = (record: WindowRecord): WindowFacts => {
  const { id, usable, place, number, address, phone, directions, hours } = record;
  return {
    id: usable ? id : "", place, number, business: "", address, phone, directions, hours: hours.split("；").filter((part) => part !== ""),
    // What an import brought are words; some of them can be read.
    weekly: record.weekly.workday.length > 0 ? record.weekly : readHours(hours),
  };
};

/** The windows of an element; one whose record is gone is known by its name only. */
export const windowsOf = (element: PresentedElement, records: ReadonlyMap<string, WindowRecord>): WindowFacts[] => element.rows.map((row) => {
  const [record, number, business] = [records.get(row.record), cellOf(row, "window_no"), cellOf(row, "business")];
  if (record === undefined) return { id: "", place: rowName(row), number, business, address: "", hours: [], phone: "", directions: "", weekly: null };
  const facts = windowFacts(record);
  return { ...facts, place: facts.place || rowName(row), number: number || facts.number, business };
});
