import { z } from "zod";
import type { Db, Tx } from "../../contract.ts";
import type { Anchor } from "../anchors.ts";
import { verifyAudit } from "../audit.ts";

const FACT = "audit-verified";
export const VERIFY_TASK = "core.verify-audit";

const State = z.object({ at: z.coerce.date(), entries: z.number(), brokenAt: z.string().nullable() });
export type ChainState = z.infer<typeof State>;

/** When the whole chain was last read through, and what was found; `null` before the first time. */
export const chainState = async (db: Db): Promise<ChainState | null> => {
  const row: { value: unknown } | undefined = await db("core_facts").where({ key: FACT }).first("value");
  return State.safeParse(row?.value).data ?? null;
};

/** Whether a reading has been asked for and is not over. */
export const isVerifying = async (db: Db): Promise<boolean> => {
  const { rows }: { rows: unknown[] } = await db.raw("select 1 from graphile_worker.jobs where task_identifier = ? and attempts < max_attempts limit 1", [VERIFY_TASK]);
  return rows.length > 0;
};

/** Asks for a reading now; asked twice it runs once. */
export const askForVerification = async (tx: Tx): Promise<void> => {
  await tx.raw("select graphile_worker.add_job(:task, job_key := :task, queue_name := :task)", { task: VERIFY_TASK });
};

/** Reads the chain from its beginning and remembers the verdict; runs every night and when asked. */
export const verifyAndRemember = async (db: Db, anchors: readonly Anchor[], now: Date): Promise<void> => {
  const value = JSON.stringify({ at: now, ...await verifyAudit(db, anchors) });
  await db("core_facts").insert({ key: FACT, value }).onConflict("key").merge();
};
