import type { UnderstoodTerm } from "../../ports/search.ts";

/** One way to meet a concept: documents that have all of `terms`. `quality` is between 0 and 1. */
export type Way = { readonly terms: readonly string[]; readonly quality: number };

/** A spelling that counts as this concept inside a name, whole or as all its words; used for ranking and highlighting. */
export type Spelling = { readonly text: string; readonly words: readonly string[]; readonly quality: number };

/**
 * One thing the question is about. `word` decides, `intent` chooses between sisters, `plain` hardly counts,
 * `code` is a fragment of a code.
 */
export type Concept = {
  readonly kind: "word" | "intent" | "plain" | "code";
  readonly typed: string;
  readonly taken: string;
  readonly how: UnderstoodTerm["how"];
  /** A noun, or a word of the language pack. */
  readonly thing: boolean;
  /** Best first. */
  readonly ways: readonly Way[];
  readonly spellings: readonly Spelling[];
  readonly intent?: string;
  /** The official word for an intent that was said in an everyday one: 补办 for 丢了. */
  readonly intentWord?: string;
};

export type Understanding = {
  readonly concepts: readonly Concept[];
  readonly dropped: readonly string[];
  /** The whole question as a name, for the search of exact names. */
  readonly key: string;
};
