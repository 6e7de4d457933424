import type { NameSuggestion, SuggestQuery, Suggestions, TextPart, ValueSuggestion } from "../../ports/search.ts";
import { blurSound } from "../language/pinyin.ts";
import { fold } from "../language/normalise.ts";
import type { Dictionaries } from "../language/dictionaries.ts";
import { cut, showHit } from "../rank/highlight.ts";
import { bestNames, type Suggested } from "../suggest/best-names.ts";
import type { Typed } from "../suggest/name-list.ts";
import type { NamedDocuments } from "../suggest/named-documents.ts";
import { stretchesOf, typedAs } from "../suggest/read-typed.ts";
import { joinVocabularies, key } from "../understand/vocabulary.ts";
import { isSideName } from "../rank/order-candidates.ts";
import type { PackIndex } from "../understand/analyse.ts";
import type { AnswerKit } from "./answer-kit.ts";
import { rank } from "./choose-page.ts";
import { keptLists } from "./kept-lists.ts";
import { lookUp } from "./look-up.ts";
import type { Shelf } from "./shelf.ts";

const usualSize = { names: 8, values: 2 };
/** Two letters fit hundreds of words. */
const fewestLetters = 3;
const knownWords = 3;

/** Who types has opened nothing yet. */
type SuggestKit = Omit<AnswerKit, "opened">;
type Asked = Required<Pick<SuggestQuery, "text" | "filters" | "facets" | "size">>;
type Found = Suggested & { readonly of: NameSuggestion["of"]; readonly named: NamedDocuments; readonly bearers: readonly number[] };

/** What meets the letters as they stand; where nothing does, what the search would put first. */
export const answerSuggest = async (kit: SuggestKit, shelf: Shelf, { text, filters = {}, facets = [], size = usualSize }: SuggestQuery): Promise<Suggestions> => {
  const asked: Asked = { text, filters, facets, size };
  const stretches = stretchesOf(kit.d, text);
  if (stretches.length === 0) return noSuggestions;
  const known = await knownFor(kit, shelf, stretches);
  const literal = typedAs(shelf.names.table, stretches);
  const found = findNames(kit.pack, shelf, asked, literal, known);
  const values = findValues(kit.d, shelf, asked, literal);
  if (found.length > 0 || values.length > 0) return { names: await showNames(kit, shelf, found), values };
  return { names: await answeringNames(kit, shelf, asked), values: [] };
};

export const noSuggestions: Suggestions = { names: [], values: [] };

/** The words whose sound or first letters were typed, the most used first. */
const knownFor = async ({ source, packWords }: SuggestKit, { columns }: Shelf, stretches: readonly string[]): Promise<string[]> => {
  const letters = stretches.filter((each) => /^[a-z]+$/.test(each) && each.length >= fewestLetters);
  if (letters.length === 0) return [];
  const keys = letters.flatMap((each) => [key.sound(blurSound(each)), key.initials(each)]);
  const found = await joinVocabularies(source.vocabulary(columns.generation), packWords).byKey(keys);
  return keys.flatMap((each) => (found.get(each) ?? []).slice(0, knownWords).map(({ word }) => word));
};

/** What the search would put first, in its order. */
const answeringNames = async (kit: SuggestKit, shelf: Shelf, { text, filters, size }: Asked): Promise<NameSuggestion[]> => {
  const { columns, values, names } = shelf;
  const passes = keptLists.passes({ columns, values }, filters);
  const { understanding, gathered, matches } = await lookUp(kit, shelf, { text, exact: false });
  const ranked = await rank({ ...kit, opened: new Map() }, shelf, understanding, gathered, matches.filter(passes));
  const first = new Map(ranked.map(({ number }) => [names.titles.nameOf(number), number] as const).reverse());
  const numbers = ranked.map(({ number }) => number).filter((number) => first.get(names.titles.nameOf(number)) === number).slice(0, size.names);
  const documents = await kit.source.documents(columns.generation, numbers);
  return numbers.flatMap((number): NameSuggestion[] => {
    const document = documents.get(number);
    if (document === undefined) return [];
    const name = names.titles.list.id(document.fields.title);
    return [{ of: "title", name: showHit(kit.d, understanding.concepts, document.fields).title, count: names.titles.bearers(name).filter(passes).length, data: document.data }];
  });
};

/** Who names a thing and no wish wants it for the first time rather than changed, renewed or given back: as in the results. */
const besideTheThing = 0.3;

/** Headings with several documents stand for them all; a document's own name is not said twice. */
const findNames = (pack: PackIndex, { columns, values, names }: Shelf, { filters, size }: Asked, typed: Typed, known: readonly string[]): Found[] => {
  const passes = keptLists.passes({ columns, values }, filters);
  const bearing = (named: NamedDocuments) => (id: number): number[] => named.bearers(id).filter(passes);
  const of = (kind: NameSuggestion["of"], named: NamedDocuments, least: number): Found[] => {
    const bearers = bearing(named);
    return bestNames(named.list, { typed, known, size: size.names * 2 }, (id) => (bearers(id).length >= least ? bearers(id).length : 0))
      .map((one) => ({ ...one, of: kind, named, bearers: bearers(one.id) }));
  };
  const headings = of("group", names.headings, 2);
  const said = new Set(headings.map(({ id }) => names.headings.list.text(id)));
  const titles = of("title", names.titles, 1).filter(({ id }) => !said.has(names.titles.list.text(id)));
  const worth = ({ id, value, named }: Found): number => value - (isSideName(pack, named.list.text(id)) ? besideTheThing : 0);
  return [...headings, ...titles].sort((a, b) => worth(b) - worth(a)).slice(0, size.names);
};

const findValues = (d: Dictionaries, shelf: Shelf, { facets, filters, size }: Asked, typed: Typed): ValueSuggestion[] =>
  facets.flatMap((facet): ValueSuggestion[] => {
    const list = shelf.names.values(shelf.values, facet);
    const counts = new Map(keptLists.counts(shelf, filters, facet).map(({ value, count }) => [value, count]));
    return bestNames(list, { typed, known: [], size: size.values }, (id) => counts.get(list.text(id)) ?? 0)
      .map(({ id, spans }) => ({ facet, value: list.text(id), name: markSpans(d, list.text(id), spans), count: counts.get(list.text(id)) ?? 0 }));
  });

const showNames = async ({ source, d }: SuggestKit, { columns }: Shelf, found: readonly Found[]): Promise<NameSuggestion[]> => {
  const documents = await source.documents(columns.generation, found.flatMap(({ bearers }) => bearers.slice(0, 1)));
  return found.flatMap(({ id, of, named, spans, bearers }): NameSuggestion[] => {
    const document = documents.get(bearers[0] ?? -1);
    return document === undefined ? [] : [{ of, name: markSpans(d, named.list.text(id), spans), count: bearers.length, data: document.data }];
  });
};

/** Spans count signs without spaces and punctuation; the name is shown as it is written. */
const markSpans = (d: Dictionaries, text: string, spans: Suggested["spans"]): TextPart[] => {
  const folded = fold(d, text);
  const at = folded.at.filter((_, i) => folded.text[i] !== " ");
  const marks = new Uint8Array(text.length);
  for (const [from, to] of spans) marks.fill(1, at[from] ?? 0, (at[to - 1] ?? text.length - 1) + 1);
  return cut(text, marks);
};
