import type { WorkCalendar } from "../../../core/contract.ts";
import { DEMO_CATALOGUE } from "./all-departments.ts";
import { entriesMade, timelineOf, type TimedStage } from "./demo-timeline.ts";
import type { DemoDepartment, DemoEntry, DemoItem } from "./demo-types.ts";
import { textIn } from "../elements/element-values.ts";

/** An entry to be made, known by its department and name. */
export type PlannedEntry = { key: string; at: Date; department: DemoDepartment; entry: DemoEntry };
/** An item with all that happens to it. `entryKey` is empty for 公共服务 without a 目录. */
export type PlannedItem = { department: DemoDepartment; entryKey: string; typeCode: string; item: DemoItem; stages: readonly TimedStage[] };

const keyOf = (department: string, entry: string): string => `${department}\n${entry}`;

/** The whole demo catalogue against a clock: entries in order, items with their lives. */
export const planDemo = (now: Date, calendar: WorkCalendar): { entries: readonly PlannedEntry[]; items: readonly PlannedItem[] } => {
  const clock = { calendar, now };
  const entries = DEMO_CATALOGUE.flatMap((department) => department.entries.map((entry) => ({ department, entry })))
    .map(({ department, entry }, seat) => ({ department, entry, key: keyOf(department.name, textIn(entry.values, "task_name")), at: entriesMade(clock, seat) }));
  const types = new Map(entries.map(({ key, entry }) => [key, entry.typeCode]));
  const items = DEMO_CATALOGUE.flatMap((department) => [
    ...department.entries.flatMap((entry) => entry.items.map((item) => ({ item, entryKey: keyOf(department.name, textIn(entry.values, "task_name")) }))),
    ...(department.under ?? []).flatMap((under) => under.items.map((item) => ({ item, entryKey: keyOf(under.department, under.entry) }))),
    ...department.services.map((item) => ({ item, entryKey: "" })),
  ].map((found) => ({ department, ...found })));
  return {
    entries,
    items: items.map((found, seat) => ({ ...found, typeCode: types.get(found.entryKey) ?? "20", stages: timelineOf(found.item.life, seat, clock) })),
  };
};
