import { localDay, type LocalDay } from "../../../core/calendar/local-day.ts";
import { forbid, notFound, refuse, type Tx, type User } from "../../../core/contract.ts";
import { recordChange, type Act } from "../records/record-change.ts";
import { findLaw } from "./find-law.ts";
import { announceEnds, endOf, isInForce } from "./law-ends.ts";
import { mayChangeLaw } from "./policy.ts";

/** 废止 with day and reason. A day to come is kept; on that day the law ends by itself (`keep-law-days.ts`). */
export const abolishLaw = async (tx: Tx, actor: User, { id, on, reason }: { id: string; on: LocalDay; reason: string }, act: Act): Promise<{ title: string; isPending: boolean }> => {
  await tx("libraries_laws").where({ id }).forUpdate().first("id");
  const known = await findLaw(tx, id);
  if (known === null) throw notFound();
  const { row } = known;
  if (!mayChangeLaw(actor, row)) throw forbid("libraries.edit-laws");
  if (row.merged_into !== null) throw refuse("libraries.merged", { field: "" });
  if (!isInForce(row.status)) throw refuse("libraries.not-in-force", { field: "", values: { status: row.status } });
  const isPending = on > localDay(act.now);
  const after = { status: isPending ? row.status : "失效", superseded_by: row.superseded_by };
  await tx("libraries_laws").where({ id }).update({ status: after.status, expires_on: on, abolish_reason: reason, revision: row.revision + 1, updated_at: act.now });
  await recordChange(tx, actor, { kind: "laws", id, what: "abolished", title: row.title, detail: { on, reason } }, act);
  await announceEnds(tx, [endOf(id, row, after)]);
  return { title: row.title, isPending };
};
