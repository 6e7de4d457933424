import type { Db, User } from "../../../core/contract.ts";
import type { ElementValues } from "../elements/element.ts";

export type KeptForm = { revision: number; marks: string; words: ElementValues; keptAt: Date };

/** What this person has typed into the draft and not saved; `null` when there is nothing. */
export const findKeptForm = async (db: Db, user: User, versionId: string): Promise<KeptForm | null> => {
  const row: { revision: number; marks: string; words: ElementValues; kept_at: Date } | undefined =
    await db("catalogue_kept_forms").where({ version_id: versionId, staff_id: user.id }).first("revision", "marks", "words", "kept_at");
  return row === undefined ? null : { revision: row.revision, marks: row.marks, words: row.words, keptAt: row.kept_at };
};
