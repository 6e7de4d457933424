import type { Dictionaries } from "../language/dictionaries.ts";
import type { SynonymTable } from "../language/synonym-table.ts";
import type { LanguagePack } from "../language-pack.ts";
import { bestPath, tokenValue, wordValue, type Piece } from "./best-path.ts";

export type Role = "filler" | "plain" | "intent" | "word";
/** `thing`: a noun. A thing that no document has is the point of the question; another unknown word is mere talk. */
export type Part = { readonly text: string; readonly role: Role; readonly thing: boolean };
/** How many documents have a word. */
export type Uses = ReadonlyMap<string, number>;

/** The language pack in the form the analysis asks it. */
export type PackIndex = {
  readonly asking: LanguagePack["asking"];
  readonly fillers: ReadonlySet<string>;
  readonly plain: ReadonlySet<string>;
  readonly intents: ReadonlyMap<string, { readonly id: string; readonly named: readonly string[] }>;
  readonly intentNames: LanguagePack["intents"];
  readonly synonyms: SynonymTable;
  readonly longest: number;
};

export const packIndex = (pack: LanguagePack, synonyms: SynonymTable): PackIndex => {
  const intents = new Map(pack.intents.flatMap(({ id, asked, named }) =>
    [...named, ...asked].map((word) => [word, { id, named }] as const)).reverse());
  const lengths = [...pack.fillers, ...pack.plain, ...intents.keys()].map((word) => word.length);
  return { ...pack, intents, intentNames: pack.intents, synonyms, longest: Math.max(synonyms.longest, ...lengths) };
};

/** Words of speech that carry nothing in any question: pronouns, particles, conjunctions, prepositions, exclamations. */
const emptyTags = new Set(["r", "u", "ul", "uj", "uz", "ug", "ud", "uv", "y", "p", "c", "e", "o", "zg"]);
const countPhrase = /^[一二两三几半每](?:[个家辆份次张本只台套间位名些件块条])?$/u;

/** Every way to see words in a run of Han signs: the language pack, the words of the index, and what jieba cuts. */
export const wordPieces = (d: Dictionaries, pack: PackIndex, uses: Uses, run: string): Piece<Part>[] =>
  [...packPieces(pack, run), ...usedPieces(uses, run), ...jiebaPieces(d, pack, uses, run)];

/** A single sign between words is a sign of a wrong cut: 健康 证明, not 健康证 明. */
export const leftOver = -1.5;

/** Cuts a run of Han signs into words and says what each is for. */
export const analyse = (d: Dictionaries, pack: PackIndex, uses: Uses, run: string): Part[] =>
  bestPath<Part>(run.length, wordPieces(d, pack, uses, run), leftOver)
    .map(({ start, end, what }) => what ?? { text: run.slice(start, end), role: "word", thing: false });

const packPieces = (pack: PackIndex, run: string): Piece<Part>[] =>
  spans(run, 1, pack.longest).flatMap(({ start, end, text }): Piece<Part>[] => {
    const role = listedRole(pack, text);
    return role === undefined ? [] : [{ start, end, value: wordValue(text.length) + bonus[role], what: { text, role, thing: true } }];
  });

/** Words of the index inside what jieba takes for one word it does not know: 养蜜蜂 has 蜜蜂. */
const usedPieces = (uses: Uses, run: string): Piece<Part>[] =>
  spans(run, 2, longestUsed).flatMap(({ start, end, text }): Piece<Part>[] =>
    (uses.get(text) ?? 0) > 0 ? [{ start, end, value: wordValue(text.length) * 0.97, what: { text, role: "word", thing: true } }] : []);

/** Nouns, set phrases and what is in no dictionary; people are not what a question is about. */
const isThing = (word: string, tag: string): boolean =>
  (/^(?:n[stz]?|x|j)$/.test(tag) || (/^(?:nr|i|l)$/.test(tag) && word.length > 2)) && !/[人者员户]$/u.test(word);

/** Every piece of a run, as long as words get. */
export const spans = (run: string, shortest: number, longest: number): { start: number; end: number; text: string }[] =>
  Array.from({ length: run.length }, (_, start) => start).flatMap((start) =>
    Array.from({ length: Math.max(0, Math.min(longest, run.length - start) - shortest + 1) }, (_, i) => start + shortest + i)
      .map((end) => ({ start, end, text: run.slice(start, end) })));

export const longestUsed = 6;

const bonus: Record<Role, number> = { filler: 0, plain: 0.3, intent: 0.4, word: 0.6 };

/** What the language pack says of a word. */
export const listedRole = (pack: PackIndex, text: string): Role | undefined => {
  if (pack.synonyms.has(text)) return "word";
  if (pack.intents.has(text)) return "intent";
  if (pack.plain.has(text)) return "plain";
  return pack.fillers.has(text) ? "filler" : undefined;
};

const jiebaPieces = (d: Dictionaries, pack: PackIndex, uses: Uses, run: string): Piece<Part>[] => {
  let end = 0;
  return d.tagged(run).map(({ word, tag }) => {
    const start = end;
    end += word.length;
    const listed = listedRole(pack, word);
    const empty = emptyTags.has(tag) || countPhrase.test(word);
    const value = tokenValue(word, listed !== undefined || empty || (uses.get(word) ?? 0) > 0, tag) + 0.2;
    return { start, end, value, what: { text: word, role: listed ?? (empty ? "filler" : "word"), thing: isThing(word, tag) } };
  });
};
