import { forbid, notFound, refuse, type Db, type Tx, type User } from "../../../core/contract.ts";
import type { LibraryKind } from "../api.ts";
import type { FindUses } from "./find-uses.ts";
import { kinds } from "./kinds.ts";
import { recordChange, type Act } from "./record-change.ts";

/** What the delete page and the command must know of a record. */
export type Deletable = {
  title: string;
  /** What goes with it, in numbers. */
  points: readonly string[];
  allowed(user: User): boolean;
  permission: string;
};
export type FindDeletable = (db: Db, id: string) => Promise<Deletable | null>;

/**
 * Deletes a record that nobody uses. The row is locked before its users are asked, so that nobody who refers to it by a foreign
 * key begins to use it meanwhile.
 */
export const deleteRecord = async (
  tx: Tx, actor: User, { kind, id, find }: { kind: LibraryKind; id: string; find: FindDeletable }, { findUses, ...act }: Act & { findUses: FindUses },
): Promise<string> => {
  await tx(kinds[kind].table).where({ id }).forUpdate().first("id");
  const record = await find(tx, id);
  if (record === null) throw notFound();
  if (!record.allowed(actor)) throw forbid(record.permission);
  const { total } = await findUses(tx, { kind, ids: [id], limit: 1, reader: actor });
  if (total > 0) throw refuse("libraries.in-use", { field: "", values: { total } });
  await tx(kinds[kind].table).where({ id }).delete();
  await recordChange(tx, actor, { kind, id, what: "deleted", title: record.title }, act);
  return record.title;
};
