import { notFound, refuse } from "../http/refusal.ts";
import type { Tx, User } from "../contract.ts";
import { mayOpenWork } from "./policy.ts";
import type { WorkRow } from "./model.ts";

/** Takes the row out of the hands of its run, which notices within a second and stops. What it has written by then stays. */
export const cancelWork = async (tx: Tx, actor: User, { id, now }: { id: string; now: Date }): Promise<void> => {
  const row: WorkRow | undefined = await tx("core_works").where({ id }).forUpdate().first();
  if (row === undefined || !mayOpenWork(actor, row)) throw notFound();
  if (row.state !== "queued" && row.state !== "running") throw refuse("core.work-over");
  await tx("core_works").where({ id }).update({ state: "cancelled", message: row.runs === 0 ? "还没有开始就取消了。" : "已经取消。取消前完成的部分保留。", ended_at: now });
};
