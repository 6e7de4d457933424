import { forbid, notFound, refuse, type Tx, type User } from "../../../../core/contract.ts";
import { recordsChanged, type LibraryKind, type RecordMerging } from "../../api.ts";
import { kinds } from "../kinds.ts";
import { entryOf, type Act } from "../record-change.ts";
import type { FindSubjects, Subject } from "../subject.ts";

export type MergeInput = {
  kind: LibraryKind;
  /** The one that stays, and those that go into it. */
  keep: string;
  from: readonly string[];
  /** What the preview was made from ({@link seenOf}): whoever confirms knows what he has seen. */
  seen: string;
};
type Tools = Act & { find: FindSubjects; others: readonly RecordMerging[] };

/** The records and their versions, as the preview saw them. */
export const seenOf = (records: readonly Pick<Subject, "id" | "revision">[]): string =>
  records.map(({ id, revision }) => `${id}:${revision}`).sort().join(",");

/**
 * 重复合并: the users' references go to the kept record in the same transaction; the merged ones stay as shadows that name it,
 * because what is published does not change (architecture §5.2). Earlier shadows of a merged record follow it, so that one step
 * always leads to the end.
 */
export const mergeRecords = async (tx: Tx, actor: User, { kind, keep, from, seen }: MergeInput, { find, others, ...act }: Tools): Promise<string> => {
  const { table } = kinds[kind];
  const ids = [keep, ...from];
  if (from.length === 0 || new Set(ids).size !== ids.length) throw refuse("libraries.merge-two", { field: "" });
  await tx(table).whereIn("id", ids).orderBy("id").forUpdate().select("id");
  const records = await find(tx, ids);
  const kept = records.find(({ id }) => id === keep);
  if (kept === undefined || records.length !== ids.length) throw notFound();
  const foreign = records.find((record) => !record.allowed(actor));
  if (foreign !== undefined) throw forbid(foreign.permission);
  if (seenOf(records) !== seen || records.some(({ state }) => state === "merged")) throw refuse("libraries.read-anew", { field: "" });
  await writeShadows(tx, { kind, table, keep, from, now: act.now });
  for (const other of others) await other.merge(tx, actor, { kind, from, into: keep, intoTitle: kept.title, now: act.now });
  const merged = records.filter(({ id }) => id !== keep);
  await act.audit.record(tx, ...merged.map(({ id, title }) => entryOf(actor, { kind, id, what: "merged", title, detail: { into: keep, intoTitle: kept.title } }, act.now)));
  await tx.emit(recordsChanged, { kind, ids: [...merged.map(({ id }) => id), keep] });
  return kept.title;
};

type Shadows = { kind: LibraryKind; table: string; keep: string; from: readonly string[]; now: Date };

const writeShadows = async (tx: Tx, { kind, table, keep, from, now }: Shadows): Promise<void> => {
  const state = kind === "laws" ? {} : { state: "merged", state_reason: "" };
  await tx(table).whereIn("merged_into", from).update({ merged_into: keep });
  await tx(table).whereIn("id", from).update({ ...state, merged_into: keep, revision: tx.raw("revision + 1"), updated_at: now });
  if (kind !== "laws") return;
  // What had been replaced by a merged law has been replaced by the kept one.
  await tx(table).whereIn("superseded_by", from).whereNot("id", keep).update({ superseded_by: keep });
  await tx(table).where({ id: keep }).whereIn("superseded_by", from).update({ superseded_by: null });
};
