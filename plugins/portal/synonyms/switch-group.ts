import type { Audit, Tx, User } from "../../../core/contract.ts";
import { mustEditSynonyms } from "../policy.ts";
import { groupAt, readLibrary } from "./library.ts";
import { groupText } from "./model.ts";
import { takeTurn } from "./take-turn.ts";

/** Off: no search goes by it any more, and it can be switched on again. */
export const switchGroup = async (
  tx: Tx, actor: User, { ref, revision, active }: { ref: string; revision: number; active: boolean }, { audit, now }: { audit: Audit; now: Date },
): Promise<void> => {
  mustEditSynonyms(actor);
  await takeTurn(tx, revision);
  const group = groupAt(await readLibrary(tx), ref);
  if (group.isOwn) await tx("portal_synonyms").where({ id: ref }).update({ active, saved_at: now, saved_by: actor.name });
  else if (active) await tx("portal_synonyms_off").where({ key: ref }).delete();
  else await tx("portal_synonyms_off").insert({ key: ref, saved_at: now, saved_by: actor.name }).onConflict("key").ignore();
  await audit.record(tx, { at: now, actor, action: active ? "portal.synonyms-switched-on" : "portal.synonyms-switched-off", subject: `synonyms:${ref}`, detail: { words: groupText(group) } });
};
