import type { ListOrder, SearchAnswer, SearchQuery } from "../../ports/search.ts";
import { firstByCoverage } from "../rank/choose-matches.ts";
import type { Gathered } from "../rank/gather.ts";
import { groupDocuments, groupsInOrder, type DocumentGroup } from "../rank/group-documents.ts";
import { orderCandidates } from "../rank/order-candidates.ts";
import type { Understanding } from "../understand/concept.ts";
import type { AnswerKit } from "./answer-kit.ts";
import type { Shelf } from "./shelf.ts";

export type Scored = { readonly number: number; readonly score: number; readonly isFurther?: boolean };
export type Asked = Required<Pick<SearchQuery, "page" | "size" | "sort" | "exact" | "fill">> & SearchQuery;
/** The documents of one page, and how many groups there are. */
export type ChosenPage = { readonly shown: readonly Scored[]; readonly groups: SearchAnswer["groups"] };
/** The hits, and what may follow them. */
export type Chosen = { readonly sure: readonly number[]; readonly further: readonly number[] };

/** So many candidates are compared by name; what comes after keeps the order of coverage. */
const rankedCandidates = 200;
export const largestPage = 200;
/** What follows the hits is at least so good, compared with the best of them; one that is called what was asked scores more than others ever do. */
const leastFurther = 0.2;
const plainBest = 3;

/** A page of a list that is in order already, or of its groups. */
export const pageOfList = (
  asked: Asked, ordered: readonly number[], grouped: readonly DocumentGroup[] | undefined, scoreOf: (document: number) => number,
): ChosenPage => {
  const { shown, ...rest } = grouped === undefined
    ? { shown: cut(ordered, asked), groups: { total: ordered.length, sizes: {} } }
    : pageOfGroups(grouped, asked);
  return { ...rest, shown: shown.map((number) => ({ number, score: scoreOf(number) })) };
};

/** The page that was asked for, the best hits first unless another order is wanted, and behind the last of them what follows. */
export const choosePage = async (
  kit: AnswerKit, shelf: Shelf, understanding: Understanding, gathered: Gathered, { sure, further }: Chosen, asked: Asked,
): Promise<ChosenPage & { readonly total: number }> => {
  const coverageOf = (number: number): number => gathered.coverage[number] ?? 0;
  if (asked.sort !== "relevance") return { ...sortedPage(shelf, sure, { ...asked, sort: asked.sort }, coverageOf), total: sure.length };
  const hits = new Set(sure);
  const ranked = await rank(kit, shelf, understanding, gathered, [...sure, ...further]);
  const least = Math.min(ranked[0]?.score ?? 0, plainBest) * leastFurther;
  const followers = ranked.filter(({ number, score }) => !hits.has(number) && score >= least).slice(0, Math.max(0, asked.fill - sure.length));
  const passing = [...sure, ...followers.map(({ number }) => number)];
  const page = (ordered: readonly number[], scoreOf: (document: number) => number): ChosenPage & { readonly total: number } => {
    const { shown, groups } = pageOfList(asked, ordered, asked.groupBy === undefined ? undefined : groupsOf(shelf, asked.groupBy.facet, ordered), scoreOf);
    return { shown: shown.map((one) => ({ ...one, isFurther: !hits.has(one.number) })), groups, total: passing.length };
  };
  const first = [...asWrittenFirst(shelf, ranked.filter(({ number }) => hits.has(number)), asked.text), ...followers];
  const scores = new Map(first.map(({ number, score }) => [number, score]));
  const reached = asked.groupBy === undefined ? first.length : groupsOf(shelf, asked.groupBy.facet, first.map(({ number }) => number)).length;
  // Only a page beyond the compared ones needs the others in order; before it they merely fill up their groups.
  const others = asked.page * asked.size <= reached ? passing : firstByCoverage(passing, gathered.coverage, shelf.columns, passing.length);
  const ordered = [...scores.keys(), ...others.filter((number) => !scores.has(number))];
  return page(ordered, (number) => scores.get(number) ?? coverageOf(number));
};

const sortedPage = (
  { columns, values }: Shelf, passing: readonly number[], asked: Asked & { readonly sort: ListOrder }, scoreOf: (document: number) => number,
): ChosenPage => {
  const wanted = new Set(passing);
  const ordered = columns.inOrder(asked.sort).filter((number) => wanted.has(number));
  return pageOfList(asked, ordered, asked.groupBy === undefined ? undefined : groupsInOrder(columns, values, asked.groupBy.facet, asked.sort, ordered), scoreOf);
};

/** The candidates in their order: names are read of the best by coverage only. */
export const rank = async (
  { source, pack, opened }: AnswerKit, { columns }: Shelf, { concepts, key }: Understanding, gathered: Gathered, documents: readonly number[],
): Promise<Scored[]> => {
  const numbers = firstByCoverage(documents, gathered.coverage, columns, rankedCandidates);
  const names = await source.names(columns.generation, numbers);
  const content = concepts.filter(({ kind }) => kind === "word" || kind === "intent").map(({ taken }) => taken).join("");
  return orderCandidates(pack, { concepts, weights: gathered.weights, key, content }, numbers.map((number) => ({
    number, coverage: gathered.coverage[number] ?? 0, weight: columns.weight(number), opened: opened.get(number) ?? 0, names: names.get(number) ?? [],
  })));
};

/** Sister items may differ by a comma or a bracket only, which comparing leaves out: among equals the one spelt as asked comes first. */
const asWrittenFirst = ({ names }: Shelf, ranked: readonly Scored[], text: string): readonly Scored[] => {
  const best = ranked[0]?.score;
  const found = ranked.find(({ number, score }) => score === best && names.titles.nameOf(number) === text.trim());
  return found === undefined ? ranked : [found, ...ranked.filter((one) => one !== found)];
};

const groupsOf = ({ columns, values }: Shelf, facet: string, ordered: readonly number[]): DocumentGroup[] => groupDocuments(columns, values, facet, ordered);

const pageOfGroups = (groups: readonly DocumentGroup[], asked: Asked): { shown: number[]; groups: SearchAnswer["groups"] } => {
  const page = cut(groups, asked);
  return {
    shown: page.flatMap(({ documents }) => documents.slice(0, asked.groupBy?.most)),
    groups: { total: groups.length, sizes: Object.fromEntries(page.filter(({ value }) => value !== "").map(({ value, documents }) => [value, documents.length])) },
  };
};

const cut = <T>(all: readonly T[], { page, size }: Asked): T[] => all.slice((page - 1) * size, page * size);
