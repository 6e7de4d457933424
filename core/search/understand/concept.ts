import type { UnderstoodTerm } from "../../ports/search.ts";

/** One way to meet a concept: documents that have all of `terms`. `quality` is between 0 and 1. */
export type Way = { readonly terms: readonly string[]; readonly quality: number };

/** A spelling that counts as this concept inside a name, whole or as all its words; used for ranking and highlighting. */
export type Spelling = { readonly text: string; readonly words: readonly string[]; readonly quality: number };

/**
 * One thing the question is about. `word` decides, `intent` chooses between sisters, `plain` hardly counts,
 * `office` names who does it, `code` is a fragment of a code.
 */
export type Concept = {
  readonly kind: "word" | "intent" | "plain" | "office" | "code";
  readonly typed: string;
  readonly taken: string;
  readonly how: UnderstoodTerm["how"];
  /** A noun, or a word of the language pack. */
  readonly thing: boolean;
  /** A word of the library: people say it of what offices do. */
  readonly listed: boolean;
  /**
   * What a hit by it proves where the thing that was asked for is unknown: a `deed` nothing, a `turn` (verbs and the like)
   * nothing beside an unknown noun, a `mark` everything; `elsewhere` is a want that no office serves.
   */
  readonly proof: "mark" | "turn" | "deed" | "elsewhere";
  /** It stands in what a sentence asks for, and not in the circumstances that it tells before. */
  readonly focus?: boolean;
  /** A circumstance that a sentence tells before it comes to what people say of offices: where nobody knows it, it is not what is asked for. */
  readonly told?: boolean;
  /** Best first. */
  readonly ways: readonly Way[];
  readonly spellings: readonly Spelling[];
  /** The wishes that it may say. */
  readonly intents: readonly string[];
  /** The official word for an intent that was said in an everyday one: 补办 for 丢了. */
  readonly intentWord?: string;
};

export type Understanding = {
  readonly concepts: readonly Concept[];
  readonly dropped: readonly string[];
  /** The whole question as a name, for the search of exact names. */
  readonly key: string;
};
