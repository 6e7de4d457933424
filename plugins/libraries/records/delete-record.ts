import { forbid, notFound, refuse, type Tx, type User } from "../../../core/contract.ts";
import type { LibraryKind } from "../api.ts";
import type { UsesFinder } from "./find-uses.ts";
import { kinds } from "./kinds.ts";
import { recordChange, type Act } from "./record-change.ts";
import type { FindSubjects } from "./subject.ts";

type Tools = Act & { uses: UsesFinder };

/**
 * Deletes a record that nobody uses. The row is locked before its users are asked, so that nobody who refers to it by a foreign
 * key begins to use it meanwhile.
 */
export const deleteRecord = async (
  tx: Tx, actor: User, { kind, id, find }: { kind: LibraryKind; id: string; find: FindSubjects }, { uses, ...act }: Tools,
): Promise<string> => {
  await tx(kinds[kind].table).where({ id }).forUpdate().first("id");
  const [record] = await find(tx, [id]);
  if (record === undefined) throw notFound();
  if (!record.allowed(actor)) throw forbid(record.permission);
  const { total } = await uses.find(tx, { kind, ids: [id], limit: 1, offset: 0, reader: actor, each: "item", part: "" });
  if (total > 0) throw refuse("libraries.in-use", { field: "", values: { total } });
  await tx(kinds[kind].table).where({ id }).delete();
  await recordChange(tx, actor, { kind, id, what: "deleted", title: record.title }, act);
  return record.title;
};
