import { notFound, type Audit, type Tx, type User } from "../../../core/contract.ts";
import { mustEditSynonyms } from "../policy.ts";
import type { GroupInput } from "./form.ts";
import { groupText, type OwnRow } from "./model.ts";
import { takeTurn } from "./take-turn.ts";

/** Other words for a group of this site; the system's own are switched off and copied, never changed. */
export const changeGroup = async (
  tx: Tx, actor: User, { ref, revision, words, official }: GroupInput & { ref: string; revision: number }, { audit, now }: { audit: Audit; now: Date },
): Promise<void> => {
  mustEditSynonyms(actor);
  await takeTurn(tx, revision);
  const known = /^\d+$/.test(ref) ? await tx<OwnRow>("portal_synonyms").where({ id: ref }).forUpdate().first() : undefined;
  if (known === undefined) throw notFound();
  await tx("portal_synonyms").where({ id: ref }).update({ words, official, saved_at: now, saved_by: actor.name });
  await audit.record(tx, { at: now, actor, action: "portal.synonyms-changed", subject: `synonyms:${ref}`, detail: { before: groupText(known), words: groupText({ words, official }) } });
};
