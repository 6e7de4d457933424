import type { LocalDay } from "../../../core/calendar/local-day.ts";
import type { Tx } from "../../../core/contract.ts";
import { recordsChanged } from "../api.ts";
import type { Act } from "../records/record-change.ts";
import { announceEnds, type LawEnd } from "./law-ends.ts";

type Row = { id: string; title: string; superseded_by: string | null };

/**
 * The work of every night: laws come into force on their day, those that they replace end with it, and those whose last day has come
 * end by themselves. Run again on the same day it finds nothing to do. Answers how many laws it has moved.
 */
export const keepLawDays = async (tx: Tx, today: LocalDay, { audit, now }: Act): Promise<number> => {
  const change = { revision: tx.raw("revision + 1"), updated_at: now };
  const columns = ["id", "title", "superseded_by"];
  const begun: Row[] = await tx("libraries_laws").where({ status: "尚未施行" }).where("effective_on", "<=", today).whereNull("merged_into")
    .update({ ...change, status: "有效" }, columns);
  const { rows: replaced }: { rows: Row[] } = await tx.raw(`
    update libraries_laws old set status = '已被新版取代', expires_on = coalesce(old.expires_on, later.effective_on), revision = old.revision + 1, updated_at = ?
    from libraries_laws later
    where later.id = old.superseded_by and later.status = '有效' and old.status in ('有效', '待核实') and old.merged_into is null
    returning old.id, old.title, old.superseded_by`, [now]);
  const expired: Row[] = await tx("libraries_laws").whereIn("status", ["有效", "尚未施行"]).where("expires_on", "<=", today).whereNull("merged_into")
    .update({ ...change, status: "失效" }, columns);
  const moved = [...begun.map((row) => ({ row, what: "begun" })), ...replaced.map((row) => ({ row, what: "revised" })), ...expired.map((row) => ({ row, what: "abolished" }))];
  await audit.record(tx, ...moved.map(({ row, what }) => ({ at: now, actor: null, action: `libraries.laws-${what}`, subject: `laws:${row.id}`, detail: { title: row.title, on: today } })));
  if (moved.length > 0) await tx.emit(recordsChanged, { kind: "laws", ids: [...new Set(moved.map(({ row }) => row.id))] });
  await announceEnds(tx, [
    ...replaced.map((row): LawEnd => ({ lawId: row.id, change: "revised", successorId: row.superseded_by ?? "" })),
    ...expired.map((row): LawEnd => ({ lawId: row.id, change: row.superseded_by === null ? "abolished" : "revised", successorId: row.superseded_by ?? "" })),
  ]);
  return moved.length;
};
