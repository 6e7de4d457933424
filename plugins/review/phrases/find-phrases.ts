import type { Db, User } from "../../../core/contract.ts";

/** 常用意见: a kept phrase, one's own or shared in the department. */
export type Phrase = { id: string; title: string; words: string; shared: boolean; owner: string; mine: boolean };

type Row = { id: string; title: string; words: string; department_id: string | null; owner_id: string; owner: string };

/** Those that this person can put into an opinion, own ones first. */
export const findPhrases = async (db: Db, user: User): Promise<Phrase[]> => {
  const rows: Row[] = await db("review_phrases as p").join("core_staff as s", "s.id", "p.owner_id")
    .where((some) => { void some.where("p.owner_id", user.id).orWhere("p.department_id", user.department.id); })
    .orderByRaw("p.department_id is not null, p.title, p.id").limit(200)
    .select("p.id", "p.title", "p.words", "p.department_id", "p.owner_id", "s.name as owner");
  return rows.map((row) => ({ id: row.id, title: row.title, words: row.words, shared: row.department_id !== null, owner: row.owner, mine: row.owner_id === user.id }));
};
