import type { SearchPort } from "../../core/ports/search.ts";
import type { JudgedKind, JudgedQuery } from "./judged/judged-query.ts";

/** How the engine answered one judged query: the grades of its first ten hits and the best ten grades there are. */
export interface Outcome {
  readonly judged: JudgedQuery;
  readonly grades: readonly number[];
  readonly ideal: readonly number[];
  readonly none: boolean;
  readonly ms: number;
  readonly titles: readonly string[];
}

/** Shares over the queries that an item answers, and how many of the others are recognised. */
export interface Figures {
  readonly queries: number;
  readonly hit1: number;
  readonly hit3: number;
  readonly hit10: number;
  readonly mrr: number;
  readonly ndcg: number;
  readonly unanswered: number;
  readonly recognised: number;
}

const depth = 10;

/** Asks every query of a kind, one after the other. `titles`: of all documents, for the best order there could be. */
export async function askKind(engine: SearchPort, index: string, titles: readonly string[], kind: JudgedKind): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const judged of kind.queries) {
    const since = performance.now();
    const { verdict, hits, nearest } = await engine.query(index, { text: judged.query, size: depth, fill: depth });
    const ms = performance.now() - since;
    const shown = (verdict === "none" ? nearest : hits).map((hit) => hit.title.map(({ text }) => text).join(""));
    outcomes.push({
      judged, ms, none: verdict === "none", titles: shown,
      grades: verdict === "none" ? [] : shown.map((title) => gradeOf(judged, title)),
      ideal: titles.map((title) => gradeOf(judged, title)).filter((grade) => grade > 0).sort((a, b) => b - a).slice(0, depth),
    });
  }
  return outcomes;
}

/** 2: exactly what is meant, 1: helps as well, 0: something else. */
export function gradeOf({ best, also }: JudgedQuery, title: string): number {
  if (best?.test(title) === true) return 2;
  return also?.test(title) === true ? 1 : 0;
}

/** A hit is an item of grade 2; the order of all grades counts for nDCG. */
export function figuresOf(outcomes: readonly Outcome[]): Figures {
  const answered = outcomes.filter(({ judged }) => judged.best !== undefined);
  const unanswered = outcomes.filter(({ judged }) => judged.best === undefined);
  const ranks = answered.map(rankOf);
  const within = (most: number): number => mean(ranks.map((rank) => (rank > 0 && rank <= most ? 1 : 0)));
  return {
    queries: answered.length, hit1: within(1), hit3: within(3), hit10: within(depth),
    mrr: mean(ranks.map((rank) => (rank > 0 ? 1 / rank : 0))), ndcg: mean(answered.map(ndcgOf)),
    unanswered: unanswered.length, recognised: unanswered.filter(({ none }) => none).length,
  };
}

/** Where the first item of grade 2 stands, from 1; 0 when it is not among the ten. */
export const rankOf = ({ grades }: Outcome): number => grades.indexOf(2) + 1;

/** Normalised discounted cumulative gain with 2^grade − 1 (Järvelin and Kekäläinen 2002, in the form of Burges et al. 2005). */
export function ndcgOf({ grades, ideal }: Pick<Outcome, "grades" | "ideal">): number {
  const best = gain(ideal);
  return best === 0 ? 0 : gain(grades) / best;
}

const gain = (grades: readonly number[]): number =>
  grades.reduce((sum, grade, i) => sum + (2 ** grade - 1) / Math.log2(i + 2), 0);

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 1 : values.reduce((sum, value) => sum + value, 0) / values.length;
