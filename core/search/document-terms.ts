import type { SearchDocument, SearchFields } from "../ports/search.ts";
import type { Dictionaries } from "./language/dictionaries.ts";
import { bigrams, isHan } from "./language/grams.ts";
import { bareNameKey, nameKey, normalise } from "./language/normalise.ts";

/** What an engine keeps of a document to find it again. Terms carry the letter of their class, see {@link term}. */
export type DocumentTerms = {
  readonly terms: readonly string[];
  /** Words that repair slips and read pinyin: the words of the names, and short names as a whole. */
  readonly vocabulary: readonly string[];
  readonly codes: readonly string[];
};

/** Classes of terms: a word of a name, a pair of signs of a name, a word of the body, a whole name, a material as a whole, a pair of signs of the department. */
export const term = {
  name: (word: string): string => `t:${word}`,
  pair: (pair: string): string => `b:${pair}`,
  body: (word: string): string => `x:${word}`,
  whole: (key: string): string => `n:${key}`,
  material: (key: string): string => `m:${key}`,
  office: (pair: string): string => `d:${pair}`,
};

/** Longer bodies add noise and no hits: what matters stands in front. */
const bodyLimit = 2000;
const longestShortName = 8;

/** What a document is found by; the front of a long body stands for the whole of it. */
export const documentTerms = (d: Dictionaries, { fields }: SearchDocument): DocumentTerms => {
  const names = namesOf(fields);
  const folded = names.map((name) => normalise(d, name));
  const nameWords = new Set(folded.flatMap((name) => wordsOf(d, name)));
  const bodyWords = new Set(bodyOf(fields).flatMap((text) => wordsOf(d, normalise(d, text.slice(0, bodyLimit)))));
  const keys = new Set(names.flatMap((name) => [nameKey(d, name), bareNameKey(d, name)]).filter((key) => key !== ""));
  return {
    terms: [
      ...[...nameWords].map(term.name),
      ...new Set(folded.flatMap(bigrams).map(term.pair)),
      // Those of the name as well: 出生医学证明 of 新生儿出生登记 would else lack its 出生.
      ...[...new Set([...bodyWords, ...nameWords])].filter((word) => word.length > 1).map(term.body),
      ...[...keys].map(term.whole),
      ...materialsOf(d, fields).map(term.material),
      ...new Set(bigrams(normalise(d, fields.department ?? "")).map(term.office)),
    ],
    vocabulary: [...new Set([...nameWords, ...keys])].filter(isVocabulary),
    codes: [...new Set((fields.codes ?? []).map((code) => code.toUpperCase()).filter((code) => code !== ""))],
  };
};

/** Title first, then everything that is as good as a title. */
export const namesOf = (fields: SearchFields): string[] =>
  [fields.title, ...(fields.aliases ?? [])].filter((name) => name.trim() !== "");

/** Nobody types a longer one, nor means a shorter one for a material. */
const isNameable = (key: string): boolean => key.length > 2 && key.length <= 30;

/** Every material as it is called, and without the remarks in brackets. */
const materialsOf = (d: Dictionaries, { materials = [] }: SearchFields): string[] =>
  [...new Set(materials.flatMap((name) => [nameKey(d, name), bareNameKey(d, name)]))].filter(isNameable);

const bodyOf = (fields: SearchFields): string[] => [
  fields.department ?? "", fields.group ?? "", fields.summary ?? "",
  (fields.materials ?? []).join(" "), fields.conditions ?? "", (fields.words ?? []).join(" "),
];

const wordsOf = (d: Dictionaries, text: string): string[] => d.words(text).filter((word) => word !== " ");

const isVocabulary = (word: string): boolean =>
  word.length > 1 && word.length <= longestShortName && isHan(word);
