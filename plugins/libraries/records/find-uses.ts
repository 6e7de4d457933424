import type { Db, House } from "../../../core/contract.ts";
import { recordUses, type RecordUse, type UsesQuestion } from "../api.ts";

export type Uses = { total: number; uses: RecordUse[] };
export type FindUses = (db: Db, question: UsesQuestion) => Promise<Uses>;

/** Asks everybody who has said that they use records. Each asks the database once per kind. */
export const usesFinder = (house: Pick<House<unknown>, "collect">): FindUses => async (db, question) => {
  const answers = await Promise.all(house.collect(recordUses).map((user) => user.find(db, question)));
  return { total: answers.reduce((sum, { total }) => sum + total, 0), uses: answers.flatMap(({ uses }) => uses).slice(0, question.limit) };
};
