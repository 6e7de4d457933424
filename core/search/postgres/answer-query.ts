import type { Knex } from "knex";
import type { SearchAnswer, SearchHit, SearchQuery } from "../../ports/search.ts";
import { term } from "../document-terms.ts";
import type { Dictionaries } from "../language/dictionaries.ts";
import { chooseMatches, firstByCoverage } from "../rank/choose-matches.ts";
import { selectAndCount } from "../rank/count-facets.ts";
import { gather, type Gathered } from "../rank/gather.ts";
import { showHit } from "../rank/highlight.ts";
import { orderCandidates } from "../rank/order-candidates.ts";
import { noPostings } from "../rank/postings.ts";
import type { PackIndex } from "../understand/analyse.ts";
import type { Concept, Understanding } from "../understand/concept.ts";
import { reportUnderstood } from "../understand/report-understood.ts";
import { understand } from "../understand/understand.ts";
import { joinVocabularies, type Vocabulary } from "../understand/vocabulary.ts";
import { readDocuments, readNames } from "./read-candidates.ts";
import type { Shelf } from "./read-columns.ts";
import { readCodes, readPostings } from "./read-evidence.ts";
import { storedVocabulary } from "./stored-vocabulary.ts";

/** What answering needs besides the question. */
export type AnswerKit = { db: Knex; d: Dictionaries; pack: PackIndex; packWords: Vocabulary };

type Scored = { readonly number: number; readonly score: number };
type Asked = Required<Pick<SearchQuery, "page" | "size" | "sort" | "exact">> & SearchQuery;

/** So many candidates are compared by name; what comes after keeps the order of coverage. */
const rankedCandidates = 200;
const nearestCount = 5;
const largestPage = 200;

export const answerQuery = async (kit: AnswerKit, shelf: Shelf, query: SearchQuery): Promise<SearchAnswer> => {
  const asked: Asked = {
    ...query, page: Math.max(1, Math.floor(query.page ?? 1)), size: Math.min(largestPage, Math.max(1, Math.floor(query.size ?? 10))),
    sort: query.sort ?? "relevance", exact: query.exact ?? false,
  };
  return query.text.trim() === "" ? browse(kit, shelf, asked) : search(kit, shelf, asked);
};

/** Without a question: everything that passes the filters. */
const browse = async (kit: AnswerKit, shelf: Shelf, asked: Asked): Promise<SearchAnswer> => {
  const { columns, values } = shelf;
  const ordered = asked.sort === "title" ? columns.byTitle : columns.byWeight;
  const { passing, facets } = selectAndCount(columns, values, ordered, asked.filters ?? {}, asked.facets ?? []);
  const shown = pageOf(passing, asked).map((number) => ({ number, score: 0 }));
  return {
    verdict: passing.length > 0 ? "found" : "none", total: passing.length, facets,
    hits: await hitsOf(kit, shelf, [], shown), nearest: [], understood: { terms: [], dropped: [] },
  };
};

const search = async (kit: AnswerKit, shelf: Shelf, asked: Asked): Promise<SearchAnswer> => {
  const { columns, values } = shelf;
  const vocabulary = joinVocabularies(storedVocabulary(kit.db, columns.generation), kit.packWords);
  const understanding = await understand({ d: kit.d, pack: kit.pack, vocabulary }, asked.text, asked.exact);
  const gathered = await gatherFor(kit, shelf, understanding, asked.exact);
  const matches = chooseMatches(gathered);
  const { passing, facets } = selectAndCount(columns, values, matches, asked.filters ?? {}, asked.facets ?? []);
  const understood = reportUnderstood(understanding, gathered.known);
  const { concepts } = understanding;
  if (passing.length > 0) {
    const shown = await choosePage(kit, shelf, understanding, gathered, passing, asked);
    return { verdict: "found", total: passing.length, facets, hits: await hitsOf(kit, shelf, concepts, shown), nearest: [], understood };
  }
  const near = selectAndCount(columns, values, gathered.documents, asked.filters ?? {}, []).passing;
  const nearest = await rank(kit, shelf, understanding, gathered, near.length > 0 ? near : matches);
  return { verdict: "none", total: 0, facets, hits: [], understood, nearest: await hitsOf(kit, shelf, concepts, nearest.slice(0, nearestCount)) };
};

const gatherFor = async ({ db }: AnswerKit, { columns }: Shelf, { concepts, key }: Understanding, exact: boolean): Promise<Gathered> => {
  const whole = term.whole(key);
  const terms = new Set(concepts.flatMap((concept) => concept.ways.flatMap((way) => way.terms)).concat(whole));
  const fragments = concepts.filter((concept) => concept.kind === "code").map((concept) => concept.taken);
  const [postings, codes] = await Promise.all([
    readPostings(db, columns.generation, [...terms]), readCodes(db, columns.generation, fragments),
  ]);
  const isAlive = (document: number): boolean => columns.isAlive(document);
  return gather(concepts, {
    size: columns.size, alive: columns.alive, isAlive, postings, codes, named: postings.get(whole) ?? noPostings,
  }, exact);
};

const choosePage = async (
  kit: AnswerKit, shelf: Shelf, understanding: Understanding, gathered: Gathered, passing: readonly number[], asked: Asked,
): Promise<Scored[]> => {
  if (asked.sort !== "relevance") {
    const wanted = new Set(passing);
    const ordered = (asked.sort === "title" ? shelf.columns.byTitle : shelf.columns.byWeight).filter((number) => wanted.has(number));
    return pageOf(ordered, asked).map((number) => ({ number, score: gathered.coverage[number] ?? 0 }));
  }
  const first = await asWrittenFirst(kit, shelf, await rank(kit, shelf, understanding, gathered, passing), asked.text);
  if (asked.page * asked.size <= first.length) return pageOf(first, asked);
  const rest = firstByCoverage(passing, gathered.coverage, shelf.columns, passing.length).slice(first.length);
  return pageOf([...first, ...rest.map((number) => ({ number, score: gathered.coverage[number] ?? 0 }))], asked);
};

const rank = async (
  { db, pack }: AnswerKit, { columns }: Shelf, { concepts, key }: Understanding, gathered: Gathered, documents: readonly number[],
): Promise<Scored[]> => {
  const numbers = firstByCoverage(documents, gathered.coverage, columns, rankedCandidates);
  const names = await readNames(db, columns.generation, numbers);
  const content = concepts.filter(({ kind }) => kind === "word" || kind === "intent").map(({ taken }) => taken).join("");
  return orderCandidates(pack, { concepts, weights: gathered.weights, key, content }, numbers.map((number) => ({
    number, coverage: gathered.coverage[number] ?? 0, weight: columns.weight(number), names: names.get(number) ?? [],
  })));
};

/** Sister items may differ by a comma or a bracket only, which comparing leaves out: among equals the one spelt as asked comes first. */
const asWrittenFirst = async ({ db }: AnswerKit, { columns }: Shelf, ranked: readonly Scored[], text: string): Promise<readonly Scored[]> => {
  const equals = ranked.filter(({ score }) => score === ranked[0]?.score).slice(0, largestPage);
  if (equals.length < 2) return ranked;
  const documents = await readDocuments(db, columns.generation, equals.map(({ number }) => number));
  const found = equals.find(({ number }) => documents.get(number)?.fields.title === text.trim());
  return found === undefined ? ranked : [found, ...ranked.filter((one) => one !== found)];
};

const pageOf = <T>(all: readonly T[], { page, size }: Asked): T[] => all.slice((page - 1) * size, page * size);

const hitsOf = async ({ db, d }: AnswerKit, { columns }: Shelf, concepts: readonly Concept[], shown: readonly Scored[]): Promise<SearchHit[]> => {
  const documents = await readDocuments(db, columns.generation, shown.map(({ number }) => number));
  return shown.flatMap(({ number, score }) => {
    const document = documents.get(number);
    return document === undefined ? [] : [{ id: document.id, score, data: document.data, ...showHit(d, concepts, document.fields) }];
  });
};

