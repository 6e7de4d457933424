import type { PackIndex } from "../understand/analyse.ts";
import { bareName, scoreName, type NameQuestion, type PreparedName } from "./name-score.ts";

/** A document that may be shown; `names` has the title first. */
export type Candidate = {
  readonly number: number;
  readonly coverage: number;
  readonly weight: number;
  /** How much those who asked the same opened it, 0 to 1. */
  readonly opened: number;
  readonly names: readonly PreparedName[];
};

export type Ranked = { readonly number: number; readonly coverage: number; readonly score: number };

/** An alias is as good as the title to be found, a touch less to be first. */
const aliasShare = 0.97;
const sameIntent = 0.15;
const otherIntent = 0.15;
/** Without a wish of its own the question means the thing itself, not how to cancel or look it up. */
const unasked = 0.06;
const besideIntent = 0.12;
const heaviest = 0.1;
/** Less than what a wish decides: who opened what before orders sisters, and turns no question into another. */
const mostOpened = 0.08;

/** Best first. Ties fall to the weightier, then to the shorter title, then to the older number. */
export const orderCandidates = (pack: PackIndex, question: NameQuestion, candidates: readonly Candidate[]): Ranked[] => {
  const asked = new Set(question.concepts.flatMap((concept) => concept.intents));
  return candidates
    .map((candidate) => ({ candidate, score: scoreOf(pack, question, asked, candidate) }))
    .sort((a, b) => b.score - a.score || b.candidate.weight - a.candidate.weight
      || titleLength(a.candidate) - titleLength(b.candidate) || a.candidate.number - b.candidate.number)
    .map(({ candidate, score }) => ({ number: candidate.number, coverage: candidate.coverage, score }));
};

const titleLength = ({ names }: Candidate): number => names[0]?.key.length ?? 0;

const scoreOf = (pack: PackIndex, question: NameQuestion, asked: ReadonlySet<string>, candidate: Candidate): number => {
  const byName = candidate.names.map((name, i) => scoreName(question, name) * (i === 0 ? 1 : aliasShare));
  const title = candidate.names[0]?.key ?? "";
  const best = Math.max(0, ...byName);
  // Between those that are called what was asked, nothing is left to be learnt.
  const opened = best < bareName * aliasShare ? mostOpened * candidate.opened : 0;
  return candidate.coverage + best + intentScore(pack, asked, title) + opened
    + Math.min(heaviest, Math.log1p(candidate.weight) / 50);
};

const intentScore = (pack: PackIndex, asked: ReadonlySet<string>, title: string): number => {
  const meant = intentsOf(pack, title);
  if (asked.size === 0) return meant.some((id) => sideIntents.has(id)) ? -unasked : 0;
  // 备案 is asked for: 备案变更 does more than that.
  if (meant.some((id) => asked.has(id))) return sameIntent - (meant.some((id) => sideIntents.has(id) && !asked.has(id)) ? besideIntent : 0);
  return meant.some((id) => sideIntents.has(id)) ? -otherIntent : 0;
};

/** What is done to a thing one already has. */
const sideIntents: ReadonlySet<string> = new Set(["replace", "renew", "cancel", "pause", "restore", "change", "extend", "inspect", "look", "ask", "complain", "move"]);

/** The name of what is done to a thing one already has. */
export const isSideName = (pack: PackIndex, title: string): boolean => intentsOf(pack, title).some((id) => sideIntents.has(id));

const intentsOf = (pack: PackIndex, title: string): string[] =>
  pack.intentNames.filter(({ named }) => named.some((word) => word.length > 1 && title.includes(word))).map(({ id }) => id);
