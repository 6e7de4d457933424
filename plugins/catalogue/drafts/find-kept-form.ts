import type { Db, User } from "../../../core/contract.ts";
import type { ElementValues } from "../elements/element.ts";
import { formOf, keptKey, type KeptSubject } from "./kept-subject.ts";
import { saysMore, type Stored } from "./says-more.ts";

export type KeptForm = { revision: number; marks: string; words: ElementValues; keptAt: Date };

/** What this person has typed and not saved; `null` when there is nothing, also where it says what is stored by now. */
export const findKeptForm = async (db: Db, user: User, subject: KeptSubject, { typeCode, stored }: Omit<Stored, "of">): Promise<KeptForm | null> => {
  const row: { revision: number; marks: string; words: ElementValues; kept_at: Date } | undefined =
    await db("catalogue_kept_forms").where(keptKey(subject, user)).first("revision", "marks", "words", "kept_at");
  if (row === undefined || !saysMore({ of: formOf(subject), typeCode, stored }, row.words)) return null;
  return { revision: row.revision, marks: row.marks, words: row.words, keptAt: row.kept_at };
};
