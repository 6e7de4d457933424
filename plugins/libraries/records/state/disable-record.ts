import { forbid, notFound, refuse, type Tx, type User } from "../../../../core/contract.ts";
import type { LibraryKind } from "../../api.ts";
import { kinds } from "../kinds.ts";
import { recordChange, type Act } from "../record-change.ts";
import type { FindSubjects, Subject } from "../subject.ts";

export type StateInput = { kind: LibraryKind; id: string; find: FindSubjects };

/** The record, locked, for somebody who may change it; a shadow stays what it is. */
export const lockSubject = async (tx: Tx, actor: User, { kind, id, find }: StateInput): Promise<Subject> => {
  await tx(kinds[kind].table).where({ id }).forUpdate().first("id");
  const [record] = await find(tx, [id]);
  if (record === undefined) throw notFound();
  if (!record.allowed(actor)) throw forbid(record.permission);
  if (record.state === "merged") throw refuse("libraries.merged");
  return record;
};

/** 停用: where deleting is refused, the record can still be kept from being chosen again. Twice is the same as once, with the newer reason. */
export const disableRecord = async (tx: Tx, actor: User, { reason, ...input }: StateInput & { reason: string }, act: Act): Promise<string> => {
  const record = await lockSubject(tx, actor, input);
  await tx(kinds[input.kind].table).where({ id: record.id })
    .update({ state: "disabled", state_reason: reason, revision: record.revision + 1, updated_at: act.now });
  await recordChange(tx, actor, { kind: input.kind, id: record.id, what: "disabled", title: record.title, detail: { reason } }, act);
  return record.title;
};
