import type { Clock, FileStore, Tx, WorkResult } from "../contract.ts";
import type { WorkRow } from "./model.ts";

type Tools = { clock: Clock; files: FileStore; transact<T>(work: (tx: Tx) => Promise<T>): Promise<T> };
type End = WorkResult & { state: "done" | "failed"; done?: number; total?: number };

/** The end of a run: state, sentence and result file in one commit. Of a run that was cancelled or overtaken nothing is kept. */
export const endWork = async ({ clock, files, transact }: Tools, row: WorkRow, end: End): Promise<void> => {
  const kept = end.file === undefined ? undefined : await files.keep(end.file);
  const mine = await transact(async (tx) => {
    if (kept !== undefined) await files.register(tx, kept);
    const changed = await tx("core_works").where({ id: row.id, runs: row.runs, state: "running" }).update({ ...columnsOf(end), file_id: kept?.id ?? null, ended_at: clock.now() });
    if (changed === 0 && kept !== undefined) await files.unregister(tx, [kept.id]);
    return changed === 1;
  });
  if (!mine && kept !== undefined) await files.remove(kept.id);
};

const columnsOf = ({ state, message, next, done, total }: End): Partial<WorkRow> => ({
  state, message, next_href: next?.href ?? "", next_text: next?.text ?? "",
  ...(done === undefined || total === undefined ? {} : { done, total }),
});
