import { can, forbid, notFound, type Db, type User } from "../../../core/contract.ts";
import type { ItemVersion } from "../api.ts";
import { OPEN_STATES } from "./model.ts";
import { readVersions, versionQuery } from "./read-versions.ts";

/** An item for its pages: all versions newest first; `head` is the one that is being written, else the one in force or abolished. */
export type ItemFound = { versions: readonly ItemVersion[]; head: ItemVersion; open: ItemVersion | null; current: ItemVersion | null };

/** 404 when there is none, 403 when it belongs to somebody else's place. */
export const findItem = async (db: Db, user: User, itemId: string): Promise<ItemFound> => {
  const versions = await readVersions(versionQuery(db).where("v.item_id", itemId).orderBy("v.number", "desc"));
  const open = versions.find(({ state }) => OPEN_STATES.includes(state)) ?? null;
  const current = versions.find(({ state }) => state === "published" || state === "abolished") ?? null;
  const head = open ?? current ?? versions[0];
  if (head === undefined) throw notFound();
  if (!can(user, "catalogue.read", head.place)) throw forbid("catalogue.read");
  return { versions, head, open, current };
};
