export const WORK_STATES = ["queued", "running", "done", "failed", "cancelled"] as const;
export type WorkState = (typeof WORK_STATES)[number];

/** One row of `core_works`. `runs` counts how often it was begun: a run that is no longer the last one writes nothing more. */
export type WorkRow = {
  id: string; kind: string; title: string; owner_id: string; input: unknown; state: WorkState;
  done: number; total: number; message: string; next_href: string; next_text: string; file_id: string | null; runs: number;
  created_at: Date; started_at: Date | null; heartbeat_at: Date | null; ended_at: Date | null;
};

export const worksHref = "/works";
export const workHref = (id: string): string => `${worksHref}/${id}`;

/** The name of the durable job that runs this kind of work. */
export const taskOf = (kind: string): string => `work:${kind}`;

/** A run that has said nothing for so long is over: its process is gone. */
export const SILENT_MS = 60_000;
export const BEAT_MS = 5_000;
/** Begun so often without an end, it would only end the next process too. */
export const MAX_RUNS = 3;
/** A fault of ours is given another chance, because the database may have been away; not more than this. */
export const MAX_FAULTY_RUNS = 3;
