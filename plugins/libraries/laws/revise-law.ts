import { localDay } from "../../../core/calendar/local-day.ts";
import { forbid, notFound, refuse, translateRefusal, type Tx, type User } from "../../../core/contract.ts";
import { recordChange, type Act } from "../records/record-change.ts";
import { findLaw } from "./find-law.ts";
import { announceEnds, endOf } from "./law-ends.ts";
import type { LawRow } from "./law-rows.ts";
import type { RevisionInput } from "./law-form.ts";
import { parseArticles } from "./parse-articles.ts";
import { mayAddLaw, mayChangeLaw } from "./policy.ts";
import { replaceArticles } from "./write-law.ts";

type Revision = { id: string; revision: number; law: RevisionInput };

/** The earlier version, locked, for somebody who may revise it and has seen it as it is. */
const lockEarlier = async (tx: Tx, actor: User, { id, revision }: Revision): Promise<LawRow> => {
  await tx("libraries_laws").where({ id }).forUpdate().first("id");
  const known = await findLaw(tx, id);
  if (known === null) throw notFound();
  const { row } = known;
  if (!mayAddLaw(actor) || !mayChangeLaw(actor, row)) throw forbid("libraries.edit-laws");
  if (row.merged_into !== null) throw refuse("libraries.merged", { field: "" });
  if (row.superseded_by !== null) throw refuse("libraries.already-revised", { field: "" });
  if (row.revision !== revision) throw refuse("libraries.read-anew", { field: "" });
  return row;
};

const insertLater = async (tx: Tx, actor: User, { articles: pasted, ...columns }: RevisionInput, { isPending, now }: { isPending: boolean; now: Date }): Promise<string> => {
  const { articles } = parseArticles(pasted);
  const [made]: { id: string }[] = await translateRefusal(
    tx("libraries_laws").insert({
      ...columns, status: isPending ? "尚未施行" : "有效", article_count: articles.length, department_id: actor.department.id, updated_at: now,
    }).returning("id"),
    { 23505: refuse("libraries.law-exists", { field: "title" }) },
  );
  if (made === undefined) throw new Error("insert … returning gave no row");
  await replaceArticles(tx, [{ id: made.id, articles }]);
  return made.id;
};

/**
 * 修订: the later version of a law is a record of its own, linked as the successor. Until the day on which it comes into force both
 * stand beside each other; from that day (see `keep-law-days.ts`) the earlier one is 已被新版取代. Answers the id of the new one.
 */
export const reviseLaw = async (tx: Tx, actor: User, wish: Revision, act: Act): Promise<string> => {
  const { id, law } = wish;
  const earlier = await lockEarlier(tx, actor, wish);
  const isPending = (law.effective_on ?? "") > localDay(act.now);
  const laterId = await insertLater(tx, actor, law, { isPending, now: act.now });
  const after = { superseded_by: laterId, status: isPending ? earlier.status : "已被新版取代", expires_on: isPending ? earlier.expires_on : earlier.expires_on ?? law.effective_on };
  await tx("libraries_laws").where({ id }).update({ ...after, revision: earlier.revision + 1, updated_at: act.now });
  await recordChange(tx, actor, { kind: "laws", id: laterId, what: "added", title: law.title, detail: { revises: id } }, act);
  await recordChange(tx, actor, { kind: "laws", id, what: "revised", title: earlier.title, detail: { successor: laterId, effectiveOn: law.effective_on } }, act);
  await announceEnds(tx, [endOf(id, earlier, after)]);
  return laterId;
};
