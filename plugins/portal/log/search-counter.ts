import type { House } from "../../../core/contract.ts";
import { localDay, type LocalDay } from "../../../core/calendar/local-day.ts";
import { keptText } from "./kept-text.ts";
import { writeCounts, type Counts, type OpenedCount, type SearchCount } from "./write-counts.ts";

export type SearchCounter = {
  /** Somebody of the public has searched. */
  searched(search: { text: string; found: boolean; hits: number; now: Date }): void;
  /** Somebody has opened one of the hits; `text` as {@link keptText} gives it. */
  opened(opening: { text: string; itemId: string; now: Date }): void;
  /** Somebody has opened a guide, from wherever. */
  seen(visit: { itemId: string; now: Date }): void;
  /** Writes down what has been counted so far; for whoever is about to read it. */
  flush(): Promise<void>;
};

type Tools = Pick<House<unknown>, "transact" | "log"> & { newTexts: () => number };

const WRITE_AFTER_MS = 3_000;
/** More different texts than that within three seconds are a flood, and not people. */
const MOST_WAITING = 2_000;

/**
 * Counts in memory and writes every few seconds, so that no search waits for its own count. A process that dies loses seconds; a database that does not
 * answer costs these counts and leaves a line in the log.
 */
export const searchCounter = ({ transact, log, newTexts }: Tools): SearchCounter => {
  let day: LocalDay = "";
  let searches = new Map<string, SearchCount>();
  let opened = new Map<string, OpenedCount>();
  let seen = new Map<string, number>();
  let timer: NodeJS.Timeout | undefined;
  let writing = Promise.resolve();

  const write = async (counts: Counts): Promise<void> => {
    if (counts.searches.length + counts.opened.length + counts.seen.size === 0) return;
    try {
      await transact((tx) => writeCounts(tx, counts, newTexts()));
    } catch (fault) {
      log.warn({ err: fault, searches: counts.searches.length, opened: counts.opened.length }, "what the public searched for and opened could not be counted");
    }
  };
  const flush = (): Promise<void> => {
    const counts = { day, searches: [...searches.values()], opened: [...opened.values()], seen };
    [searches, opened, seen] = [new Map(), new Map(), new Map()];
    return (writing = writing.then(() => write(counts)));
  };
  /** The counts of one day are written before the first of the next. */
  const turnTo = (now: Date): void => {
    const today = localDay(now);
    if (day !== today && searches.size + opened.size + seen.size > 0) void flush();
    day = today;
    timer ??= setTimeout(() => {
      timer = undefined;
      void flush();
    }, WRITE_AFTER_MS).unref();
  };
  return {
    searched: ({ text: typed, found, hits, now }) => {
      const kept = keptText(typed);
      if (kept === undefined) return;
      const { kind, text } = kept;
      turnTo(now);
      const count = searches.get(kind + text) ?? { kind, text, found: 0, none: 0, hits: 0 };
      if (found) count.found += 1;
      else count.none += 1;
      count.hits = hits;
      if (searches.size < MOST_WAITING || searches.has(kind + text)) searches.set(kind + text, count);
    },
    opened: ({ text, itemId, now }) => {
      turnTo(now);
      const key = `${itemId} ${text}`;
      const count = opened.get(key) ?? { text, itemId, times: 0 };
      count.times += 1;
      if (opened.size < MOST_WAITING || opened.has(key)) opened.set(key, count);
    },
    seen: ({ itemId, now }) => {
      turnTo(now);
      if (seen.size < MOST_WAITING || seen.has(itemId)) seen.set(itemId, (seen.get(itemId) ?? 0) + 1);
    },
    flush,
  };
};
