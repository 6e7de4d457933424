import type { Db, Tx } from "../../../core/contract.ts";
import type { LibraryKind } from "../../libraries/api.ts";
import { itemsTouched } from "../api.ts";

type Transact = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
const CHUNK = 500;

/** A record has changed: the items in force that show it are made anew. Told in chunks, so that one listener never works for minutes. */
export const announceTouched = (transact: Transact) => async (changed: { kind: LibraryKind; ids: readonly string[] }): Promise<void> => {
  await transact(async (tx) => {
    const itemIds = await itemsShowing(tx, changed);
    for (let at = 0; at < itemIds.length; at += CHUNK) await tx.emit(itemsTouched, { itemIds: itemIds.slice(at, at + CHUNK) });
  });
};

const itemsShowing = async (db: Db, { kind, ids }: { kind: LibraryKind; ids: readonly string[] }): Promise<string[]> =>
  db("catalogue_version_links as l").join("catalogue_item_versions as v", "v.id", "l.version_id")
    .where({ "l.kind": kind, "v.state": "published" }).whereRaw("l.record_id = any(?)", [[...ids]]).distinct().orderBy("v.item_id").pluck("v.item_id");
