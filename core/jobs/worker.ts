import { setTimeout as pause } from "node:timers/promises";
import { run, runMigrations, runOnce, Logger as WorkerLogger, type Runner, type TaskList } from "graphile-worker";
import { scheduleJob, type Job } from "node-schedule";
import pg from "pg";
import type { Logger } from "pino";
import type { EventToken } from "../contract.ts";
import { workerPulse } from "./worker-pulse.ts";

/** Between two looks at a job that another worker is running. */
const WAIT_MS = 500;

export type Listener = { task: string; event: EventToken<unknown>; listen: (payload: unknown) => Promise<void> };
export type ScheduledJob = { task: string; cron: string | null; run: () => Promise<void> };
/** Long work: `stopping` is aborted when this process is to end, and the work then ends within moments. */
export type LongJob = { task: string; run: (payload: unknown, stopping: AbortSignal) => Promise<void> };

export type Worker = {
  /** Takes jobs until `stop`, and asks for those on a timetable. */
  start(): Promise<void>;
  /** Runs what is due now and returns; tests and operators use it. */
  drain(): Promise<void>;
  /** Runs one job now, here or in a worker that is quicker, and returns when it is over; `false`: it has failed and will be tried again. */
  runJob(task: string): Promise<boolean>;
  stop(): Promise<void>;
};

type Options = { url: string; listeners: readonly Listener[]; jobs: readonly ScheduledJob[]; works: readonly LongJob[]; log: Logger; concurrency: number; /** Awaited before each job. */ before: () => Promise<void> };

const taskListOf = ({ listeners, jobs, before }: Options): TaskList => Object.fromEntries([
  ...listeners.map(({ task, event, listen }) => [task, async (payload: unknown) => before().then(() => listen(event.schema.parse(payload)))] as const),
  ...jobs.map((job) => [job.task, () => before().then(() => job.run())] as const),
]);

const longTasksOf = ({ works, before }: Options, stopping: AbortSignal): TaskList =>
  Object.fromEntries(works.map((work) => [work.task, async (payload: unknown) => before().then(() => work.run(payload, stopping))] as const));

/** graphile-worker speaks through our log; a failing job is an error line there, and is tried again later. */
const workerLogger = (log: Logger): WorkerLogger => new WorkerLogger(() => (level, message, meta) => {
  if (level === "error") log.error({ err: meta?.["error"] }, message);
  else log.debug(message);
});

/** The durable jobs of the house: listeners of events, and work on a timetable. */
export const createWorker = (options: Options): Worker => {
  const pool = openPool(options.url, options.concurrency + 4, options.log);
  const stopping = new AbortController();
  const pulse = workerPulse(pool, options.log);
  const shared = { pgPool: pool, logger: workerLogger(options.log), noHandleSignals: true, pollInterval: 1_000, events: pulse.events };
  const [quick, long] = [taskListOf(options), longTasksOf(options, stopping.signal)];
  let runners: Runner[] = [];
  let timers: Job[] = [];
  const drain = async (): Promise<void> => {
    // Queues hand out one job at a time, and a round may end while the queue of its last job is still being let go.
    const taskList = { ...quick, ...long };
    do await runOnce({ ...shared, taskList }); while (await isWorkDue(pool, Object.keys(taskList), pulse.ended()));
  };
  return {
    start: async () => {
      // Long work has a lane of its own, one at a time: events are never kept waiting by it.
      runners = [await run({ ...shared, taskList: quick, concurrency: options.concurrency }), await run({ ...shared, taskList: long, concurrency: 1 })];
      await pulse.beat();
      timers = options.jobs.flatMap((job) => (job.cron === null ? [] : [timer(job, job.cron, pool, options.log)]));
    },
    drain,
    runJob: async (task) => {
      const id = await askForJob(pool, task);
      for (;;) {
        await drain();
        const outcome = await outcomeOf(pool, id);
        if (outcome !== "open") return outcome === "done";
        // Another worker has it, or the run before is not over: a killed one is let go after its silence.
        await pulse.beat();
        await pause(WAIT_MS);
      }
    },
    stop: async () => {
      for (const job of timers) job.cancel();
      stopping.abort();
      for (const runner of runners) await runner.stop();
      pulse.stop();
      await pool.end();
    },
  };
};

/** Whether a job of ours could run now and here: not what another worker holds or keeps the queue of; jobs of plugins that are off wait for better times. */
const isWorkDue = async (pool: pg.Pool, tasks: readonly string[], ended: readonly string[]): Promise<boolean> => {
  const { rowCount } = await pool.query(`
    select 1 from graphile_worker.jobs j
    where run_at <= now() and attempts < max_attempts and locked_at is null and task_identifier = any($1)
      and not exists (select 1 from graphile_worker._private_job_queues q where q.queue_name = j.queue_name and q.locked_at is not null and q.locked_by <> all($2)) limit 1`, [[...tasks], [...ended]]);
  return rowCount !== 0;
};

/** The job key makes ten processes ask for one run, and the queue lets a second run begin only when the first is over. */
const askForJob = async (pool: pg.Pool, task: string): Promise<string> => {
  const { rows: [job] } = await pool.query<{ id: string }>("select id from graphile_worker.add_job($1, job_key := $1, queue_name := $1)", [task]);
  if (job === undefined) throw new Error(`${task} could not be asked for`);
  return job.id;
};

/** A job that is over has no row; one that has failed waits with its error for the next try. */
const outcomeOf = async (pool: pg.Pool, id: string): Promise<"done" | "failed" | "open"> => {
  const { rows: [job] } = await pool.query<{ failed: boolean }>("select locked_at is null and last_error is not null as failed from graphile_worker.jobs where id = $1", [id]);
  if (job === undefined) return "done";
  return job.failed ? "failed" : "open";
};

/** A lost connection is a log line; the worker connects again by itself. */
const openPool = (url: string, max: number, log: Logger): pg.Pool => {
  const pool = new pg.Pool({ connectionString: url, max });
  const report = (fault: Error): void => log.error({ err: fault }, "job connection lost");
  pool.on("error", report);
  pool.on("connect", (client) => client.on("error", report));
  return pool;
};

/** node-schedule only says when. */
const timer = (job: ScheduledJob, rule: string, pool: pg.Pool, log: Logger): Job =>
  scheduleJob({ rule, tz: "Asia/Shanghai" }, () => {
    askForJob(pool, job.task)
      .catch((fault: unknown) => log.error({ err: fault, job: job.task }, "job could not be asked for"));
  });

/** The worker's own tables, in their own schema. */
export const migrateWorker = async (url: string, log: Logger): Promise<void> => {
  const pool = openPool(url, 1, log);
  try {
    await runMigrations({ pgPool: pool, logger: workerLogger(log) });
  } finally {
    await pool.end();
  }
};
