import type { SearchAnswer, SearchHit, SearchQuery } from "../../ports/search.ts";
import { firstByCoverage } from "../rank/choose-matches.ts";
import { selectAndCount } from "../rank/count-facets.ts";
import type { Gathered } from "../rank/gather.ts";
import { showHit } from "../rank/highlight.ts";
import type { Concept } from "../understand/concept.ts";
import { reportUnderstood } from "../understand/report-understood.ts";
import type { AnswerKit } from "./answer-kit.ts";
import { choosePage, largestPage, pageOfList, rank, type Asked, type Scored } from "./choose-page.ts";
import { keptLists } from "./kept-lists.ts";
import { lookUp } from "./look-up.ts";
import type { Shelf } from "./shelf.ts";

const nearestCount = 5;
/** Of what may follow the hits so many are compared by name. */
const furtherCompared = 150;
/** Whoever answers less of the question, or shares no word of meaning with it, does not follow its hits. */
const leastFurther = 0.2;

/** Answers one question for both engines; a page or size out of bounds is brought within them. */
export const answerQuery = async (kit: AnswerKit, shelf: Shelf, query: SearchQuery): Promise<SearchAnswer> => {
  const asked: Asked = {
    ...query, page: Math.max(1, Math.floor(query.page ?? 1)), size: Math.min(largestPage, Math.max(1, Math.floor(query.size ?? 10))),
    sort: query.sort ?? "relevance", exact: query.exact ?? false, fill: query.fill ?? 0,
  };
  return query.text.trim() === "" ? browse(kit, shelf, asked) : search(kit, shelf, asked);
};

/** Without a question: everything that passes the filters. */
const browse = async (kit: AnswerKit, shelf: Shelf, asked: Asked): Promise<SearchAnswer> => {
  const order = asked.sort === "relevance" ? "weight" : asked.sort;
  const { passing, facets } = keptLists.select(shelf, order, asked.filters ?? {}, asked.facets ?? []);
  const grouped = asked.groupBy === undefined ? undefined : keptLists.groups(shelf, order, asked.filters ?? {}, asked.groupBy.facet);
  const { shown, groups } = pageOfList(asked, passing, grouped, () => 0);
  return {
    verdict: passing.length > 0 ? "found" : "none", total: passing.length, sure: passing.length, groups, facets,
    hits: await hitsOf(kit, shelf, [], shown), nearest: [], understood: { terms: [], dropped: [] },
  };
};

const search = async (kit: AnswerKit, shelf: Shelf, asked: Asked): Promise<SearchAnswer> => {
  const { columns, values } = shelf;
  const { understanding, gathered, matches } = await lookUp(kit, shelf, asked);
  const { passing, facets } = selectAndCount(columns, values, matches, asked.filters ?? {}, asked.facets ?? []);
  const understood = reportUnderstood(understanding, gathered.known);
  const { concepts } = understanding;
  if (passing.length > 0) {
    const further = furtherOf(shelf, gathered, matches, passing.length, asked);
    const { shown, groups, total } = await choosePage(kit, shelf, understanding, gathered, { sure: passing, further }, asked);
    return { verdict: "found", total, sure: passing.length, groups, facets, hits: await hitsOf(kit, shelf, concepts, shown), nearest: [], understood };
  }
  const sensible = gathered.documents.filter((document) => gathered.isNear[document] === 1);
  const near = selectAndCount(columns, values, sensible, asked.filters ?? {}, []).passing;
  const nearest = await rank(kit, shelf, understanding, gathered, near.length > 0 ? near : matches);
  return { verdict: "none", total: 0, sure: 0, groups: { total: 0, sizes: {} }, facets, hits: [], understood, nearest: await hitsOf(kit, shelf, concepts, nearest.slice(0, nearestCount)) };
};

/** What follows the hits where there are few of them: it passes the same filters and shares a word of meaning with the question, or much of it. */
const furtherOf = ({ columns, values }: Shelf, { documents, coverage, isNear }: Gathered, matches: readonly number[], sure: number, { fill, sort, exact, filters }: Asked): number[] => {
  if (sure >= fill || sort !== "relevance" || exact) return [];
  const hits = new Set(matches);
  const others = documents.filter((document) => !hits.has(document) && (isNear[document] === 1 || (coverage[document] ?? 0) >= leastFurther));
  return firstByCoverage(selectAndCount(columns, values, others, filters ?? {}, []).passing, coverage, columns, furtherCompared);
};

const hitsOf = async ({ source, d }: AnswerKit, { columns }: Shelf, concepts: readonly Concept[], shown: readonly Scored[]): Promise<SearchHit[]> => {
  const documents = await source.documents(columns.generation, shown.map(({ number }) => number));
  return shown.flatMap(({ number, score, isFurther = false }) => {
    const document = documents.get(number);
    return document === undefined ? [] : [{ id: document.id, score, data: document.data, isFurther, ...showHit(d, concepts, document.fields) }];
  });
};

