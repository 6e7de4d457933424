import { setImmediate as turn } from "node:timers/promises";
import type { Logger } from "pino";
import type { Db, Clock } from "../contract.ts";
import { assertOutsideTransaction } from "../data/transact.ts";
import { BEAT_MS } from "./model.ts";

/** At most two writes a second, however often a run speaks. */
const PAUSE_MS = 500;

export type WorkTurn = {
  signal: AbortSignal;
  progress(done: number, total: number): Promise<void>;
  /** What was said last, for the end of the run. */
  said(): { done: number; total: number };
  end(): void;
};

type Options = { db: Db; clock: Clock; log: Logger; id: string; run: number; stopping: AbortSignal };

/**
 * The voice of one run: progress and heartbeat. Both write only while this run is the one of the row; as soon as the row belongs to
 * nobody (cancelled) or to a later run, the signal tells the work to stop.
 */
export const openTurn = ({ db, clock, log, id, run, stopping }: Options): WorkTurn => {
  const lost = new AbortController();
  const signal = AbortSignal.any([lost.signal, stopping]);
  const said = { done: 0, total: 0 };
  let wrote = Number.NEGATIVE_INFINITY;
  const write = async (): Promise<void> => {
    wrote = performance.now();
    const mine = await db("core_works").where({ id, runs: run, state: "running" }).update({ ...said, heartbeat_at: clock.now() });
    if (mine === 0) lost.abort();
  };
  // A beat that is missed because the database is away is made up by the next one.
  const timer = setInterval(() => { write().catch((fault: unknown) => log.debug({ err: fault, work: id }, "a heartbeat was missed")); }, BEAT_MS);
  return {
    signal,
    progress: async (done, total) => {
      assertOutsideTransaction();
      Object.assign(said, { done, total });
      // A page that somebody opens meanwhile gets its turn.
      await turn();
      if (performance.now() - wrote >= PAUSE_MS) await write();
      signal.throwIfAborted();
    },
    said: () => said,
    end: () => { clearInterval(timer); },
  };
};
