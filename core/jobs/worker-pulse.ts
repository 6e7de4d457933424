import { EventEmitter } from "node:events";
import type { WorkerEvents } from "graphile-worker";
import type { Pool } from "pg";
import type { Logger } from "pino";

const BEAT_MS = 20_000;
/** A pool that has said nothing for so long is dead: its process was killed, or its machine is gone. */
const SILENT = "2 minutes";

export type WorkerPulse = {
  /** To be given to the pools whose life is shown. */
  events: WorkerEvents;
  /** Shows that they live, and takes the locks from those that do not. */
  beat(): Promise<void>;
  /** Pools of this process that are over; what they hold they are just letting go. */
  ended(): string[];
  stop(): void;
};

/**
 * graphile-worker lets go of what a killed process held only after four hours, and with the queue of a plugin all its events would wait
 * so long. Pools therefore beat, and each takes the locks from the silent ones; the jobs then run again, as jobs of ours always may.
 * The clock is the database's, the same for all machines.
 */
export const workerPulse = (pool: Pool, log: Logger): WorkerPulse => {
  const alive = new Set<string>();
  const ended = new Set<string>();
  const events: WorkerEvents = new EventEmitter();
  events.on("pool:create", ({ workerPool }) => { alive.add(workerPool.id); });
  events.on("pool:release", ({ workerPool }) => {
    alive.delete(workerPool.id);
    ended.add(workerPool.id);
  });
  const beat = async (): Promise<void> => {
    await pool.query("insert into core_workers (id, seen_at) select id, now() from unnest($1::text[]) as id on conflict (id) do update set seen_at = excluded.seen_at", [[...alive]]);
    await pool.query(`
      with silent as (delete from core_workers where seen_at < now() - interval '${SILENT}'),
      held as (
        select locked_by from graphile_worker._private_jobs where locked_at < now() - interval '${SILENT}'
        union select locked_by from graphile_worker._private_job_queues where locked_at < now() - interval '${SILENT}'),
      dead as (
        select array_agg(locked_by) as ids from held
        where not exists (select from core_workers w where w.id = held.locked_by and w.seen_at >= now() - interval '${SILENT}'))
      select graphile_worker.force_unlock_workers(ids) from dead where ids is not null`);
  };
  // A beat that is missed because the database is away is made up by the next one.
  const timer = setInterval(() => { if (alive.size > 0) beat().catch((fault: unknown) => log.debug({ err: fault }, "a beat of the workers was missed")); }, BEAT_MS).unref();
  return {
    events, beat, ended: () => [...ended],
    stop: () => { clearInterval(timer); },
  };
};
