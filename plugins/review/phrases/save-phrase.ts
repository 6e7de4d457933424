import { notFound, type Tx, type User } from "../../../core/contract.ts";
import { requireReviewer } from "../decisions/require-reviewer.ts";

export type PhraseInput = { id: string; title: string; words: string; shared: boolean; now: Date };

/** Keeps a phrase, new (`id` empty) or changed. A shared one is everybody's in the department to use, its owner's to change. */
export const savePhrase = async (tx: Tx, actor: User, { id, title, words, shared, now }: PhraseInput): Promise<void> => {
  requireReviewer(actor);
  const row = { title, words, department_id: shared ? actor.department.id : null, updated_at: now };
  if (id === "") {
    await tx("review_phrases").insert({ ...row, owner_id: actor.id });
    return;
  }
  await demandOwner(tx, actor, id);
  await tx("review_phrases").where({ id }).update(row);
};

export const deletePhrase = async (tx: Tx, actor: User, id: string): Promise<void> => {
  requireReviewer(actor);
  await demandOwner(tx, actor, id);
  await tx("review_phrases").where({ id }).delete();
};

const demandOwner = async (tx: Tx, actor: User, id: string): Promise<void> => {
  const row: { owner_id: string } | undefined = await tx("review_phrases").where({ id }).forUpdate().first("owner_id");
  // Somebody else's is no page of one's own either: the list and the form know only what one may change.
  if (row?.owner_id !== actor.id) throw notFound();
};
