import type { Knex } from "knex";
import type { MeiliClients } from "./clients.ts";
import { feedIndex } from "./feed-index.ts";
import { keptUp } from "./feed-state.ts";
import { fromMeili, MeiliFault } from "./meili-fault.ts";

export type Feeder = {
  /** Whether Meilisearch may answer for this index: it is there, and has every change. */
  isReady(name: string): Promise<boolean>;
  /** Brings Meilisearch up to date, all that is committed when this is called included. Where it fails, the next call after a while goes on. */
  feed(): Promise<void>;
  /** The same in the background. */
  poke(): void;
  /** Feeds, and looks whether Meilisearch still holds what was written to it: it may have been replaced without anybody having met its absence. */
  check(): Promise<void>;
  /** Meilisearch has failed somebody. */
  failed(fault: MeiliFault): void;
};

export type FeedLog = Readonly<Record<"info" | "warn" | "error", (facts: object, words: string) => void>>;

/** After a failure Meilisearch is left alone for so long; twice as long each time it fails again soon after it was back, for then it has too much to do. */
export const REST_MS = 3_000;
const LONGEST_REST_MS = 60_000;
const SOON_MS = 60_000;

/** `now`: milliseconds of a clock that only runs forward. */
type Options = { db: Knex; clients: MeiliClients; prefix: string; log: FeedLog; now: () => number };

/** Feeds all indexes to Meilisearch, one run at a time, and knows whether it may be asked. An outage is one line in the log, and its end another. */
export const keepFeeding = ({ db, clients, prefix, log, now }: Options): Feeder => {
  const trusted = new Set<string>();
  let down: { until: number } | undefined;
  let [rest, backAt] = [REST_MS, -Infinity];
  let running: Promise<void> | undefined;
  let queued: Promise<void> | undefined;
  const failed = ({ message }: MeiliFault): void => {
    if (down === undefined) {
      rest = now() - backAt < SOON_MS ? Math.min(LONGEST_REST_MS, rest * 2) : REST_MS;
      log.warn({ reason: message }, "Meilisearch fails: until it is back, the search answers from PostgreSQL and writes wait in the queue");
    }
    down = { until: now() + rest };
    // It may come back as another one, or as what it was yesterday.
    trusted.clear();
  };
  const feedAll = async (): Promise<void> => {
    if (down !== undefined) await fromMeili(clients.asking.health());
    for (const [name, current] of await keptUp(db)) {
      if (current && trusted.has(name)) continue;
      if (await feedIndex({ db, client: clients.writing, prefix }, name, trusted.has(name))) trusted.add(name);
    }
    if (down === undefined) return;
    log.info({}, "Meilisearch is back and has caught up: the search answers from it again");
    [down, backAt] = [undefined, now()];
  };
  const run = async (): Promise<void> => {
    if (down !== undefined && now() < down.until) return;
    try {
      await feedAll();
    } catch (fault) {
      if (!(fault instanceof MeiliFault)) throw fault;
      failed(fault);
    }
  };
  const feed = (): Promise<void> => {
    if (running === undefined) {
      running = run().finally(() => { running = undefined; });
      return running;
    }
    // The run under way may already have passed by what is to be written now.
    queued ??= running.then(() => undefined, () => undefined).then(() => {
      queued = undefined;
      return feed();
    });
    return queued;
  };
  return {
    feed, failed,
    check: () => {
      trusted.clear();
      return feed();
    },
    isReady: async (name) => down === undefined && trusted.has(name) && (await keptUp(db)).get(name) === true,
    poke: () => {
      if (running === undefined) feed().catch((fault: unknown) => log.error({ err: fault }, "the search index was not fed to Meilisearch"));
    },
  };
};
