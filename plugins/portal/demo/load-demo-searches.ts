import type { Db, House } from "../../../core/contract.ts";
import { addDays, localDay, weekdayOf, type LocalDay } from "../../../core/calendar/local-day.ts";
import type { CatalogueItems } from "../../catalogue/api.ts";
import { DEMO_SEARCHES, type DemoSearch } from "./demo-searches.ts";

const DAYS = 45;
/** The demo site has fewer items than that. */
const MOST_ITEMS = 500;

type Tools = Pick<House<unknown>, "db" | "transact" | "clock"> & { items: CatalogueItems };

/** Six weeks of searches for 搜索分析 of the demo site; may be called again. */
export const loadDemoSearches = async ({ db, transact, clock, items }: Tools): Promise<void> => {
  const names = await namesOf(db, items);
  const today = localDay(clock.now());
  const days = Array.from({ length: DAYS }, (_, index) => addDays(today, -1 - index));
  const counted = DEMO_SEARCHES.flatMap((search, index) => days.map((day) => ({ search, day, times: timesOf(search, day, index) }))).filter(({ times }) => times > 0);
  const searches = counted.map(({ search: { text, hits }, day, times }) => ({ day, kind: "text", text, found: hits > 0 ? times : 0, none: hits > 0 ? 0 : times, hits }));
  const opened = counted.flatMap(({ search: { text, opens, ofTen }, day, times }) => {
    const item_id = names.find(([, name]) => opens !== "" && name.includes(opens))?.[0];
    const opening = Math.round((times * ofTen) / 10);
    return item_id === undefined || opening === 0 ? [] : [{ day, text, item_id, times: opening }];
  });
  await transact(async (tx) => {
    await tx("portal_searches").insert(searches).onConflict(["day", "kind", "text"]).ignore();
    await tx("portal_opened").insert(opened).onConflict(["day", "text", "item_id"]).ignore();
  });
};

const namesOf = async (db: Db, items: CatalogueItems): Promise<[string, string][]> =>
  (await items.publicItems(db, { itemIds: await items.publishedIdsAfter(db, "", MOST_ITEMS) })).map(({ itemId, name }) => [itemId, name]);

/** More on working days than at the end of the week, and never quite the same. */
const timesOf = ({ aDay }: DemoSearch, day: LocalDay, index: number): number => {
  const isWeekend = [0, 6].includes(weekdayOf(day));
  const chance = (Number(day.replaceAll("-", "")) * 31 + index * 17) % 11;
  return Math.round(aDay * (isWeekend ? 0.35 : 0.75 + chance / 20));
};
