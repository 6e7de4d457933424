import { figuresOf, rankOf, type Outcome } from "../../test/search/measure.ts";

/** What was asked of one kind of one set. */
export interface AskedKind {
  readonly kind: string;
  readonly outcomes: readonly Outcome[];
}

/** Han signs are two columns wide in a terminal. */
const widthOf = (text: string): number => [...text].reduce((sum, sign) => sum + (/\p{Script=Han}/u.test(sign) ? 2 : 1), 0);
const pad = (text: string, width: number): string => text + " ".repeat(Math.max(0, width - widthOf(text)));
const columns = [14, 8, 8, 8, 8, 8, 9, 10];
const row = (cells: readonly string[]): string => cells.map((cell, i) => pad(cell, columns[i] ?? 0)).join("").trimEnd();

export const header = row(["种类", "问题", "hit@1", "hit@3", "hit@10", "MRR", "nDCG@10", "认出没有"]);

/** One line of the table. */
export function rowOf(kind: string, outcomes: readonly Outcome[]): string {
  const { queries, hit1, hit3, hit10, mrr, ndcg, unanswered, recognised } = figuresOf(outcomes);
  const shares = queries === 0 ? ["", "", "", "", ""] : [hit1, hit3, hit10, mrr, ndcg].map((share) => share.toFixed(3));
  return row([kind, String(outcomes.length), ...shares, unanswered === 0 ? "" : `${String(recognised)}/${String(unanswered)}`]);
}

/** The queries whose item is not among the first three, and the unanswered ones that found something, with what came first. */
export function missesOf({ kind, outcomes }: AskedKind): string[] {
  return outcomes.filter(isMiss).map((outcome) => {
    const rank = rankOf(outcome);
    const place = outcome.judged.best === undefined ? "应为没有" : rank === 0 ? "没找到" : `第 ${String(rank)}`;
    return `  [${kind}] ${outcome.judged.query} · ${place} · ${outcome.none ? "答“没有”，最近：" : ""}${outcome.titles.slice(0, 3).join(" | ")}`;
  });
}

const isMiss = (outcome: Outcome): boolean => {
  if (outcome.judged.best === undefined) return !outcome.none;
  const rank = rankOf(outcome);
  return rank === 0 || rank > 3;
};

/** Milliseconds per query inside the process, without HTTP and page. */
export function speedOf(spent: readonly number[]): string {
  const sorted = [...spent].sort((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1);
  return `每个问题用时：中位 ${at(0.5)} 毫秒，第 95 百分位 ${at(0.95)} 毫秒`;
}
