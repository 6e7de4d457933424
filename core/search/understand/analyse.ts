import type { Dictionaries } from "../language/dictionaries.ts";
import type { SynonymTable } from "../language/synonym-table.ts";
import type { LanguagePack } from "../language-pack.ts";
import { bestPath, tokenValue, wordValue, type Piece } from "./best-path.ts";

export type Role = "filler" | "plain" | "intent" | "office" | "word";
/** `thing`: a noun. A thing that no document has is the point of the question; another unknown word is mere talk. */
export type Part = { readonly text: string; readonly role: Role; readonly thing: boolean };
/** How many documents have a word. */
export type Uses = ReadonlyMap<string, number>;

/** The language pack in the form the analysis asks it. */
export type PackIndex = {
  readonly asking: LanguagePack["asking"];
  readonly fillers: ReadonlySet<string>;
  readonly plain: ReadonlySet<string>;
  readonly acts: ReadonlySet<string>;
  readonly elsewhere: ReadonlySet<string>;
  readonly sides: ReadonlySet<string>;
  readonly persons: ReadonlySet<string>;
  /** What an office is called → the words that its departments are found by. */
  readonly offices: ReadonlyMap<string, readonly string[]>;
  /** A word may say one of several wishes: what is 到期 is renewed or extended. */
  readonly intents: ReadonlyMap<string, Wish>;
  readonly intentNames: LanguagePack["intents"];
  readonly special: readonly string[];
  readonly synonyms: SynonymTable;
  readonly longest: number;
};

export type Wish = { readonly ids: readonly string[]; readonly named: readonly string[] };

/** A language pack made ready to be looked up by word. */
export const packIndex = (pack: LanguagePack, synonyms: SynonymTable): PackIndex => {
  const intents = wishesOf(pack);
  const offices = new Map(pack.offices.flatMap(({ said, named }) => said.map((word) => [word, named] as const)).reverse());
  const lengths = [...pack.fillers, ...pack.plain, ...pack.elsewhere, ...offices.keys(), ...intents.keys()].map((word) => word.length);
  return { ...pack, intents, offices, intentNames: pack.intents, synonyms, longest: Math.max(synonyms.longest, ...lengths) };
};

const wishesOf = (pack: LanguagePack): Map<string, Wish> => {
  const wishes = new Map<string, Wish>();
  for (const { id, asked, named } of pack.intents) {
    for (const word of new Set([...asked, ...named])) {
      const known = wishes.get(word);
      // What people say may mean either; the word of a name means the first.
      if (known === undefined) wishes.set(word, { ids: [id], named });
      else if (asked.includes(word)) wishes.set(word, { ids: [...known.ids, id], named: [...new Set([...known.named, ...named])] });
    }
  }
  return wishes;
};

/** Words of speech that carry nothing in any question: pronouns, particles, conjunctions, prepositions, exclamations. */
const emptyTags = new Set(["r", "u", "ul", "uj", "uz", "ug", "ud", "uv", "y", "p", "c", "e", "o", "zg"]);
/** Words of time, place and number say when and where, seldom what. */
const roundTags = new Set(["m", "mq", "t", "f", "s", "d"]);
const countPhrase = /^[一二两三四五六七八九十百千万几半每好]+(?:[个家辆份次张本只台套间位名些件块条年月天日周岁回趟遍万亩斤])?$/u;

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

/** Nouns, set phrases and what is in no dictionary; people and places of the country are not what a question is about. */
const isThing = (word: string, tag: string): boolean => {
  if (/[人者员户]$/u.test(word) || (tag === "ns" && /[省市县区镇乡村]$/u.test(word))) return false;
  return /^(?:n[stz]?|x|j)$/.test(tag) || (tag === "nr" && word.length > 1) || (/^[il]$/.test(tag) && word.length > 2);
};

/** Every piece of a run, as long as words get. */
export const spans = (run: string, shortest: number, longest: number): { start: number; end: number; text: string }[] =>
  Array.from({ length: run.length }, (_, start) => start).flatMap((start) =>
    Array.from({ length: Math.max(0, Math.min(longest, run.length - start) - shortest + 1) }, (_, i) => start + shortest + i)
      .map((end) => ({ start, end, text: run.slice(start, end) })));

export const longestUsed = 6;

const bonus: Record<Role, number> = { filler: 0, plain: 0.3, intent: 0.4, office: 0.5, word: 0.6 };

/** What the language pack says of a word. */
export const listedRole = (pack: PackIndex, text: string): Role | undefined => {
  if (pack.synonyms.has(text) || pack.elsewhere.has(text)) return "word";
  if (pack.offices.has(text)) return "office";
  if (pack.intents.has(text)) return "intent";
  if (pack.plain.has(text)) return "plain";
  return pack.fillers.has(text) ? "filler" : undefined;
};

const jiebaPieces = (d: Dictionaries, pack: PackIndex, uses: Uses, run: string): Piece<Part>[] => {
  let end = 0;
  return d.tagged(run).flatMap(({ word, tag }): Piece<Part>[] => {
    const start = end;
    end += word.length;
    if (isGuess(pack, word, tag)) return [];
    const listed = listedRole(pack, word);
    const empty = emptyTags.has(tag) || countPhrase.test(word);
    const used = (uses.get(word) ?? 0) > 0;
    const role = listed ?? (empty ? "filler" : roundTags.has(tag) && !used ? "plain" : "word");
    const value = tokenValue(word, listed !== undefined || empty || used, tag) + 0.2;
    return [{ start, end, value, what: { text: word, role, thing: isThing(word, tag) } }];
  });
};

/** Where jieba knows no word it joins what stands side by side: “村要”, “考个”, “新买”. A word of asking, or one that hardly counts, is no half of a thing. */
const isGuess = (pack: PackIndex, word: string, tag: string): boolean =>
  tag === "x" && word.length === 2 && [...word].some((sign) => pack.fillers.has(sign) || pack.plain.has(sign));
