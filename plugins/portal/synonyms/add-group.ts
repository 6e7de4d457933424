import { refuse, type Audit, type Tx, type User } from "../../../core/contract.ts";
import { mustEditSynonyms } from "../policy.ts";
import type { GroupInput } from "./form.ts";
import { MOST_OWN } from "./library.ts";
import { groupText } from "./model.ts";
import { takeTurn } from "./take-turn.ts";

/** A group of this site, beside those that come with the system. */
export const addGroup = async (tx: Tx, actor: User, { revision, words, official }: GroupInput & { revision: number }, { audit, now }: { audit: Audit; now: Date }): Promise<string> => {
  mustEditSynonyms(actor);
  await takeTurn(tx, revision);
  const held: { count: number } = await tx("portal_synonyms").first(tx.raw("count(*)::integer as count"));
  if (held.count >= MOST_OWN) throw refuse("portal.synonyms-full", { field: "words", values: { most: MOST_OWN } });
  const [row]: { id: string }[] = await tx("portal_synonyms").insert({ words, official, saved_at: now, saved_by: actor.name }).returning("id");
  if (row === undefined) throw new Error("a group without an id");
  await audit.record(tx, { at: now, actor, action: "portal.synonyms-added", subject: `synonyms:${row.id}`, detail: { words: groupText({ words, official }) } });
  return row.id;
};
