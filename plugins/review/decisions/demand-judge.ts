import { can, forbid, notFound, refuse, type Db, type User } from "../../../core/contract.ts";
import type { CatalogueItems, ItemVersion } from "../../catalogue/api.ts";
import { isConclusion, stepOf, type Step } from "../steps.ts";
import { settledWords } from "./settled-words.ts";

/**
 * The version with its step, for who judges it there now. Refused with 403 for who does not; with 409 and what has become of it for who was to
 * judge it and comes too late, and for who has sent it himself.
 */
export const demandJudge = async (db: Db, user: User, versionId: string, items: CatalogueItems): Promise<{ version: ItemVersion; step: Step }> => {
  const version = await items.version(db, versionId);
  if (version === null) throw notFound();
  const step = stepOf(version);
  if (step !== undefined && can(user, step.permission, version.place)) {
    if (items.actionsFor(user, version).some(isConclusion)) return { version, step };
    throw refuse("review.own-work", { link: { text: "查看这个事项", href: `/catalogue/items/${version.itemId}` } });
  }
  const had: unknown = await db("review_decisions").where({ version_id: versionId, actor_id: user.id }).first("id");
  if (step !== undefined && had === undefined) throw forbid(step.permission);
  if (!can(user, "catalogue.read", version.place)) throw forbid("catalogue.read");
  throw refuse("review.not-waiting", { values: { what: settledWords(version, await items.history(db, version.itemId)) }, link: { text: "查看这个事项", href: `/catalogue/items/${version.itemId}#history` } });
};
