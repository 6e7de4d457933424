import type { Tx } from "../contract.ts";
import { enqueueWorks } from "./enqueue-works.ts";
import { SILENT_MS } from "./model.ts";

/** Puts works whose process has died back into the queue. Asked for every minute; a run that still lives beats every few seconds. */
export const takeUpWorks = async (tx: Tx, now: Date): Promise<number> => {
  const silent: { id: string; kind: string }[] = await tx("core_works").where("state", "running")
    .where("heartbeat_at", "<", new Date(now.getTime() - SILENT_MS)).update({ state: "queued" }).returning(["id", "kind"]);
  if (silent.length > 0) await enqueueWorks(tx, silent);
  return silent.length;
};
