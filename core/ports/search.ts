/**
 * Search as the plugins see it. Two engines keep this promise (architecture §5.4); which one answers is a setting.
 * Writing happens in listeners after the commit: every method throws when called inside a transaction.
 */
export type SearchPort = {
  /** Adds or replaces documents of one index. Found by the next query. */
  index(name: string, documents: readonly SearchDocument[]): Promise<void>;
  /** Unknown ids are not an error: a listener may run twice. */
  remove(name: string, ids: readonly string[]): Promise<void>;
  query(name: string, query: SearchQuery): Promise<SearchAnswer>;
  /** How often each document was opened of late, by id; who is not in it was not opened. It stays with a document that is written anew, and over a rebuild. */
  recount(name: string, hits: ReadonlyMap<string, number>): Promise<void>;
  /** What somebody may mean who is still typing. Asked at every pause of the fingers, so it answers in milliseconds. */
  suggest(name: string, typed: SuggestQuery): Promise<Suggestions>;
  /**
   * Builds a new generation beside the one in use and swaps; the old one answers until then. Answers the number of
   * documents. Read the source in pages: a cursor left open would keep a connection through the whole build.
   */
  rebuild(name: string, documents: AsyncIterable<SearchDocument>): Promise<number>;
  /** Loads dictionaries and columns ahead of the first query; call it in the background after the start. */
  warmUp(): Promise<void>;
  /** Only of an engine that can be away: writes what it has missed. Called every minute, and does nothing when nothing is missing. */
  catchUp?(): Promise<void>;
  /** Whose words hold from now on, instead of those that come with the system. Called while wiring. */
  speak(library: SynonymLibrary): void;
};

/** Words that mean the same both ways, or everyday words that stand for official ones (one way). */
export type SynonymGroup =
  | { readonly same: readonly string[] }
  | { readonly said: readonly string[]; readonly official: readonly string[] };

/** A library that people change while the site runs: every process reads `groups` anew when `revision`, which it asks for about every half second, has another answer. */
export type SynonymLibrary = { revision(): Promise<string>; groups(): Promise<readonly SynonymGroup[]> };

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** What is searched. Names weigh most, then the words of the body; codes are found by fragments of four signs and more. */
export type SearchFields = {
  readonly title: string;
  /** Short names and everyday words (简称、日常用语): as good as the title. */
  readonly aliases?: readonly string[];
  readonly codes?: readonly string[];
  readonly department?: string;
  /** The heading it is listed under (主项). */
  readonly group?: string;
  readonly summary?: string;
  readonly materials?: readonly string[];
  readonly conditions?: string;
  /** Further words that are searched but never shown. */
  readonly words?: readonly string[];
};

export type SearchDocument = {
  readonly id: string;
  readonly fields: SearchFields;
  /** The place in lists that nobody has searched (`sort: "place"`), at most 48 signs; without it the title's. */
  readonly place?: string;
  /** Facet name → values. For a tree (regions) give the value with all above it. */
  readonly filters: Readonly<Record<string, readonly string[]>>;
  /** 0 and up; breaks ties and orders a list without text (clicks, importance). */
  readonly weight?: number;
  /** What the caller needs to show a hit without asking again. */
  readonly data: Json;
};

/** By the owner's order, by the sound of the names (groups by that of their headings), by weight, by how often they were opened; the greatest first. */
export type ListOrder = "place" | "name" | "weight" | "hits";

export type SearchQuery = {
  /** Empty: everything that passes the filters. */
  readonly text: string;
  /** Any of the values within a name, all of the names. */
  readonly filters?: Readonly<Record<string, readonly string[]>>;
  /** Names to count. A facet ignores its own filter, so its other values keep their counts. */
  readonly facets?: readonly string[];
  /** From 1. */
  readonly page?: number;
  readonly size?: number;
  readonly sort?: "relevance" | ListOrder;
  /**
   * Hits that share the value of this filter stand together where the best of them stands, at most `most` of them; page and
   * size then count groups. A document without a value stands alone; with several, its first one known counts.
   */
  readonly groupBy?: { readonly facet: string; readonly most: number };
  /** 只按原文搜索: no synonyms, no corrections, every word must be there. */
  readonly exact?: boolean;
  /** Where fewer answer, what comes next follows them until there are so many: marked as `isFurther`, in the order of relevance only, and never where nothing answers. */
  readonly fill?: number;
  /**
   * What people who asked this have opened: document → 0 to 1. Such a hit stands a little higher among its equals; it never passes one
   * whose name is the question, nor one that answers clearly better.
   */
  readonly opened?: Readonly<Record<string, number>>;
  /** Answers as if this were the library of synonyms: to see what a change would do. Give the same array again for the next question, or it is read anew. */
  readonly synonyms?: readonly SynonymGroup[];
};

export type SearchAnswer = {
  /** `none`: nothing answers the question; `hits` is empty and `nearest` holds what comes closest. */
  readonly verdict: "found" | "none";
  /** All that pages are made of. */
  readonly total: number;
  /** How many of them answer the question; those that merely follow (`fill`) are not counted in the facets either. */
  readonly sure: number;
  /** What pages are counted by; `sizes`: value of `groupBy` → number of its matches, for the groups on this page. */
  readonly groups: { readonly total: number; readonly sizes: Readonly<Record<string, number>> };
  readonly hits: readonly SearchHit[];
  readonly nearest: readonly SearchHit[];
  /** Over all matches, most frequent first. */
  readonly facets: Readonly<Record<string, readonly FacetCount[]>>;
  readonly understood: Understood;
};

export type SearchHit = {
  readonly id: string;
  readonly score: number;
  readonly data: Json;
  readonly title: readonly TextPart[];
  readonly place: { readonly field: SearchPlace; readonly excerpt: readonly TextPart[] };
  /** Answers less than the hits before it: shown apart. */
  readonly isFurther: boolean;
};

export type SuggestQuery = {
  /** As it stands in the box: a beginning or a part of a name, pinyin or its first letters, half of a word. */
  readonly text: string;
  /** Only documents that pass are suggested. */
  readonly filters?: Readonly<Record<string, readonly string[]>>;
  /** Facets whose values are suggested as well. */
  readonly facets?: readonly string[];
  /** At most so many names, and so many values of each facet; 8 and 2 without it. */
  readonly size?: { readonly names: number; readonly values: number };
};

export type Suggestions = {
  /** Names of documents and headings, the best first, each once however many bear it. */
  readonly names: readonly NameSuggestion[];
  readonly values: readonly ValueSuggestion[];
};

/** `count`: documents of this name, or under this heading; `data` is that of one of them. */
export type NameSuggestion = { readonly of: "title" | "group"; readonly name: readonly TextPart[]; readonly count: number; readonly data: Json };
export type ValueSuggestion = { readonly facet: string; readonly value: string; readonly name: readonly TextPart[]; readonly count: number };

export type SearchPlace = Exclude<keyof SearchFields, "words">;

/** A piece of text; `hit` marks what the page highlights. */
export type TextPart = { readonly text: string; readonly hit: boolean };

export type FacetCount = { readonly value: string; readonly count: number };

/** What the engine made of the words, for the line "我们的理解" above the results. */
export type Understood = {
  readonly terms: readonly UnderstoodTerm[];
  /** Words of asking that were left out. */
  readonly dropped: readonly string[];
};

export type UnderstoodTerm = {
  readonly typed: string;
  /** The word searched for; differs from `typed` after a correction or a reading of pinyin. */
  readonly taken: string;
  readonly how: "typed" | "corrected" | "pinyin" | "initials" | "code";
  readonly also: readonly string[];
  /** False: no document knows this word in any form. */
  readonly known: boolean;
};
