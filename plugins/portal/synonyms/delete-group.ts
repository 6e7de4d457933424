import { notFound, type Audit, type Tx, type User } from "../../../core/contract.ts";
import { mustEditSynonyms } from "../policy.ts";
import { groupText, type OwnRow } from "./model.ts";
import { takeTurn } from "./take-turn.ts";

/** Only a group of this site can go; the log keeps its words. */
export const deleteGroup = async (tx: Tx, actor: User, { ref, revision }: { ref: string; revision: number }, { audit, now }: { audit: Audit; now: Date }): Promise<void> => {
  mustEditSynonyms(actor);
  await takeTurn(tx, revision);
  const [gone]: OwnRow[] = /^\d+$/.test(ref) ? await tx("portal_synonyms").where({ id: ref }).delete().returning("*") : [];
  if (gone === undefined) throw notFound();
  await audit.record(tx, { at: now, actor, action: "portal.synonyms-deleted", subject: `synonyms:${ref}`, detail: { words: groupText(gone) } });
};
