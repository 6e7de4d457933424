import type { Db, House, SearchAnswer, SynonymGroup } from "../../../core/contract.ts";
import { ItemCard } from "../index/item-card.ts";
import { askItems } from "../search/ask-items.ts";
import type { StoredQuestion } from "./stored-questions.ts";

export type Ranking = { found: boolean; items: readonly { id: string; name: string }[] };
export type Compared = StoredQuestion & { before: Ranking; after: Ranking };
/** `left`: questions that were not tried, because the page would have taken too long. */
export type Comparison = { compared: readonly Compared[]; left: number };

type Tools = { db: Db; search: House<unknown>["search"] };

export const COMPARED = 10;
/** Whoever previews waits for no longer than that; the questions that matter most come first. */
const PATIENCE_MS = 6_000;
const AT_ONCE = 4;

/** Ranks each question with either library; nothing is written. */
export const compareRankings = async (
  tools: Tools, questions: readonly StoredQuestion[], before: readonly SynonymGroup[], after: readonly SynonymGroup[],
): Promise<Comparison> => {
  const compared: Compared[] = [];
  const rank = async (text: string, synonyms: readonly SynonymGroup[]): Promise<Ranking> => rankingOf(await askItems(tools, { text, size: COMPARED, synonyms }));
  const started = performance.now();
  for (let at = 0; at < questions.length && performance.now() - started < PATIENCE_MS; at += AT_ONCE) {
    compared.push(...await Promise.all(questions.slice(at, at + AT_ONCE).map(async (question) =>
      ({ ...question, before: await rank(question.text, before), after: await rank(question.text, after) }))));
  }
  return { compared, left: questions.length - compared.length };
};

const rankingOf = ({ verdict, hits }: SearchAnswer): Ranking =>
  ({ found: verdict === "found", items: hits.map(({ id, data }) => ({ id, name: ItemCard.parse(data).name })) });
