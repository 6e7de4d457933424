import type { House, Tx } from "../../../core/contract.ts";
import { localDay } from "../../../core/calendar/local-day.ts";

/** So long is counted before it is written down: the one who comes then waits for one statement, everybody else for nothing. */
const KEPT_MS = 10_000;

type Tools = Pick<House<unknown>, "transact" | "log">;

/**
 * Counts how often guides are opened, by item and day and by nothing else. A page that goes out to several people as it was made for one
 * (PAGE_KEEP_MS) counts once, and what a process has counted in the last seconds before it stops is lost: it is a measure, not an account.
 */
export const visitCounter = ({ transact, log }: Tools): ((itemId: string, now: Date) => Promise<void>) => {
  let counts = new Map<string, number>();
  let since = 0;
  return async (itemId, now) => {
    counts.set(itemId, (counts.get(itemId) ?? 0) + 1);
    if (now.getTime() - since < KEPT_MS) return;
    const written = counts;
    [counts, since] = [new Map(), now.getTime()];
    try {
      await transact((tx) => writeVisits(tx, written, localDay(now)));
    } catch (fault) {
      // The guide is worth more than its number.
      log.error({ err: fault }, "visits were not written");
    }
  };
};

const writeVisits = async (tx: Tx, counts: ReadonlyMap<string, number>, day: string): Promise<void> => {
  // In order, so that two processes that write the same rows never wait for each other crosswise.
  const rows = [...counts].sort(([a], [b]) => Number(a) - Number(b)).map(([itemId, visits]) => ({ item_id: itemId, day, visits }));
  await tx("portal_visits").insert(rows).onConflict(["day", "item_id"]).merge({ visits: tx.raw("portal_visits.visits + excluded.visits") });
};
