import type { Dictionaries } from "../language/dictionaries.ts";
import type { SynonymTable } from "../language/synonym-table.ts";
import type { LanguagePack } from "../language-pack.ts";
import { bestPath, wordValue, type Piece } from "./best-path.ts";

export type Role = "filler" | "plain" | "intent" | "word";
export type Part = { readonly text: string; readonly role: Role };

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

/** Cuts a run of Han signs into words and says what each is for. */
export const analyse = (d: Dictionaries, pack: PackIndex, run: string): Part[] => {
  const pieces = [...packPieces(pack, run), ...jiebaPieces(d, pack, run)];
  return bestPath<Part>(run.length, pieces, 0)
    .flatMap(({ start, end, what }) => what ?? { text: run.slice(start, end), role: "word" as const });
};

const packPieces = (pack: PackIndex, run: string): Piece<Part>[] => {
  const pieces: Piece<Part>[] = [];
  for (let start = 0; start < run.length; start++) {
    for (let end = start + 1; end <= Math.min(run.length, start + pack.longest); end++) {
      const text = run.slice(start, end);
      const role = listedRole(pack, text);
      if (role !== undefined) pieces.push({ start, end, value: wordValue(text.length) + bonus[role], what: { text, role } });
    }
  }
  return pieces;
};

const bonus: Record<Role, number> = { filler: 0, plain: 0.3, intent: 0.4, word: 0.6 };

const listedRole = (pack: PackIndex, text: string): Role | undefined => {
  if (pack.synonyms.has(text)) return "word";
  if (pack.intents.has(text)) return "intent";
  if (pack.plain.has(text)) return "plain";
  return pack.fillers.has(text) ? "filler" : undefined;
};

const jiebaPieces = (d: Dictionaries, pack: PackIndex, run: string): Piece<Part>[] => {
  let end = 0;
  return d.tagged(run).map(({ word, tag }) => {
    const start = end;
    end += word.length;
    const empty = emptyTags.has(tag) || countPhrase.test(word);
    const role = listedRole(pack, word) ?? (empty ? "filler" : "word");
    return { start, end, value: wordValue(word.length) + 0.2, what: { text: word, role } };
  });
};
