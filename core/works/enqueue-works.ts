import type { Tx } from "../contract.ts";
import { taskOf } from "./model.ts";

/**
 * Asks the worker for runs, in the same commit as the rows. The key names the work: a job that a dead process still holds is put out
 * of the way, so that nobody waits hours for its lock to end. The row itself says how often to try, so each job runs once.
 */
export const enqueueWorks = async (tx: Tx, works: readonly { id: string; kind: string }[], waitSeconds = 0): Promise<void> => {
  await tx.raw(
    `select graphile_worker.add_job(task, payload := json_build_object('id', id), job_key := 'work:' || id, max_attempts := 1, run_at := now() + make_interval(secs => ?))
     from unnest(?::text[], ?::text[]) as work (id, task)`,
    [waitSeconds, works.map(({ id }) => id), works.map(({ kind }) => taskOf(kind))],
  );
};
