import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Logger } from "pino";
import { z } from "zod";
import type { Clock, Db, FileStore, Tx, User, WorkResult, WorkRun } from "../contract.ts";
import { Refusal, refusalWords } from "../http/refusal.ts";
import { loadUser } from "../people/load-user.ts";
import { endWork } from "./end-work.ts";
import { enqueueWorks } from "./enqueue-works.ts";
import { MAX_FAULTY_RUNS, MAX_RUNS, SILENT_MS, type WorkRow } from "./model.ts";
import { openTurn, type WorkTurn } from "./work-turn.ts";

export type WorkTools = {
  db: Db; clock: Clock; files: FileStore; log: Logger; varDir: string;
  transact<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  words: (code: string) => string | undefined;
};

/** A kind of long work as the registry keeps it: the type of its input is known to its schema alone. */
export type KnownWork = { kind: string; run(input: unknown, run: WorkRun): Promise<WorkResult> };

const Payload = z.object({ id: z.string() });
const TROUBLE = "没有完成：系统遇到问题，已经记录。请稍后重新提交，仍然不行时把任务编号告诉系统管理员。";

/** Runs one row of 我的任务 to its end, to its cancellation, or until this process is told to stop: then the next process takes it up. */
export const runWork = (tools: WorkTools, work: KnownWork) => async (payload: unknown, stopping: AbortSignal): Promise<void> => {
  const { id } = Payload.parse(payload);
  const row = await claim(tools, id);
  if (row === undefined) return;
  const owner = await loadUser(tools.db, row.owner_id);
  if (owner === null) return endWork(tools, row, { state: "failed", message: "没有完成：提交任务的账号已经停用。" });
  if (row.runs > MAX_RUNS) return endWork(tools, row, { state: "failed", message: TROUBLE });
  const turn = openTurn({ db: tools.db, clock: tools.clock, log: tools.log, id, run: row.runs, stopping });
  try {
    await runIn(tools, work, row, owner, turn);
  } catch (fault) {
    await settle(tools, row, turn, fault, stopping);
  } finally {
    turn.end();
  }
};

/** The row becomes this run's: when it waits, or when the run before has fallen silent. Otherwise it is somebody else's or over. */
const claim = async ({ db, clock }: WorkTools, id: string): Promise<WorkRow | undefined> => {
  const now = clock.now();
  const [row]: WorkRow[] = await db("core_works").where({ id }).where((open) => open.where("state", "queued")
    .orWhere((silent) => silent.where("state", "running").where("heartbeat_at", "<", new Date(now.getTime() - SILENT_MS))))
    .update({ state: "running", runs: db.raw("runs + 1"), heartbeat_at: now, started_at: db.raw("coalesce(started_at, ?)", [now]), message: "" })
    .returning("*");
  return row;
};

const runIn = async (tools: WorkTools, work: KnownWork, row: WorkRow, owner: User, turn: WorkTurn): Promise<void> => {
  const folderOf = (run: number): string => join(tools.varDir, "works", `${row.id}.${run}`);
  // What a run that was killed has left behind.
  await rm(folderOf(row.runs - 1), { recursive: true, force: true });
  await mkdir(folderOf(row.runs), { recursive: true });
  try {
    const result = await work.run(row.input, { owner, folder: folderOf(row.runs), signal: turn.signal, progress: turn.progress });
    await endWork(tools, row, { state: "done", ...result, ...turn.said() });
  } finally {
    await rm(folderOf(row.runs), { recursive: true, force: true });
  }
};

const settle = async (tools: WorkTools, row: WorkRow, turn: WorkTurn, fault: unknown, stopping: AbortSignal): Promise<void> => {
  if (stopping.aborted) return again(tools, row, 0);
  if (turn.signal.aborted) return;
  if (fault instanceof Refusal) {
    return endWork(tools, row, { state: "failed", message: `没有完成：${refusalWords(fault, tools.words)}。`, ...turn.said() });
  }
  tools.log.error({ err: fault, work: row.id, kind: row.kind }, "a long work stumbled");
  if (row.runs < MAX_FAULTY_RUNS) return again(tools, row, row.runs * 10);
  await endWork(tools, row, { state: "failed", message: TROUBLE, ...turn.said() });
};

/** Back into the queue, for this process or the next one. */
const again = async ({ transact }: WorkTools, row: WorkRow, waitSeconds: number): Promise<void> => {
  await transact(async (tx) => {
    const mine = await tx("core_works").where({ id: row.id, runs: row.runs, state: "running" }).update({ state: "queued" });
    if (mine === 1) await enqueueWorks(tx, [row], waitSeconds);
  });
};
