import { can, forbid, refuse, type Db, type User } from "../../../core/contract.ts";
import type { ItemVersion } from "../api.ts";
import { findItem, type ItemFound } from "./find-item.ts";
import { itemHref } from "./item-hrefs.ts";
import { STATE_WORDS } from "../api.ts";

/** The draft of an item for its editor; 403 for who may not write it, 409 when there is none to write. */
export const findDraft = async (db: Db, user: User, itemId: string): Promise<{ found: ItemFound; draft: ItemVersion }> => {
  const found = await findItem(db, user, itemId);
  if (!can(user, "catalogue.edit", found.head.place)) throw forbid("catalogue.edit");
  if (found.open?.state !== "draft" || found.open.step !== "") {
    throw refuse("catalogue.no-draft", { values: { name: found.head.name, state: STATE_WORDS[found.head.state] }, link: { text: "查看这个事项", href: itemHref(itemId) } });
  }
  return { found, draft: found.open };
};
