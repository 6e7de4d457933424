import { deletions } from "../language/grams.ts";
import { soundKey } from "../language/pinyin.ts";
import { bestPath, wordValue, type Piece } from "./best-path.ts";
import { readingsOf, untouched, type Reading, type ReadingKit } from "./reading.ts";
import { key } from "./vocabulary.ts";

type Token = { start: number; end: number; word: string; strange: boolean; value: number };

const widestWindow = 8;
/** How many known signs beside a strange one a correction may take with it. */
const reach = 3;

/** Finds the words nobody knows and takes them for known words that sound alike or differ in one sign. */
export const repairHan = async (kit: ReadingKit, run: string): Promise<Reading[]> => {
  const tokens = await tokensOf(kit, run);
  const windows = windowsOf(run, tokens);
  if (windows.length === 0) return [untouched(run)];
  const corrections = await correctionsOf(kit, windows);
  if (corrections.length === 0) return [untouched(run)];
  const asTyped = tokens.map(({ start, end, word, value }): Piece<Reading> => ({ start, end, value, what: untouched(word) }));
  return readingsOf(run, bestPath<Reading>(run.length, [...asTyped, ...corrections], 0));
};

const tokensOf = async (kit: ReadingKit, run: string): Promise<Token[]> => {
  const tagged = kit.d.tagged(run);
  const uses = await kit.vocabulary.uses([...new Set(tagged.map(({ word }) => word))]);
  let end = 0;
  return tagged.map(({ word, tag }) => {
    const start = end;
    end += word.length;
    const known = kit.listed(word) || (uses.get(word) ?? 0) > 0;
    return { start, end, word, strange: !known, value: tokenValue(word, known, tag !== "x") };
  });
};

/** A word of the dictionary without a document is odd but may be meant; a word in no list is most likely a slip. */
const tokenValue = (word: string, known: boolean, inDictionary: boolean): number => {
  if (word.length === 1) return known ? 1 : 0.5;
  if (known) return wordValue(word.length);
  return inDictionary ? wordValue(word.length) * 0.8 : word.length * 0.7;
};

type Window = { start: number; end: number; text: string };

const windowsOf = (run: string, tokens: readonly Token[]): Window[] => {
  const strange = tokens.filter((token) => token.strange);
  const windows = new Map<string, Window>();
  for (const token of strange) {
    const first = Math.max(0, token.start - reach);
    const last = Math.min(run.length, token.end + reach);
    for (let start = first; start < token.end; start++) {
      for (let end = Math.max(start + 2, token.start + 1); end <= Math.min(last, start + widestWindow); end++) {
        windows.set(`${String(start)}-${String(end)}`, { start, end, text: run.slice(start, end) });
      }
    }
  }
  return [...windows.values()];
};

const correctionsOf = async (kit: ReadingKit, windows: readonly Window[]): Promise<Piece<Reading>[]> => {
  const asked = windows.map((window) => ({ window, keys: keysOf(kit, window.text), shorter: shorterOf(window.text) }));
  const found = await kit.vocabulary.byKey([...new Set(asked.flatMap(({ keys }) => keys))]);
  const shorter = await kit.vocabulary.uses([...new Set(asked.flatMap((each) => each.shorter))]);
  return asked.flatMap(({ window, keys, shorter: candidates }) => {
    const words = new Map(keys.flatMap((each) => found.get(each) ?? []).map(({ word, uses }) => [word, uses]));
    for (const word of candidates) if ((shorter.get(word) ?? 0) > 0) words.set(word, shorter.get(word) ?? 0);
    return bestCorrection(kit, window, words);
  });
};

const keysOf = (kit: ReadingKit, text: string): string[] => [
  key.sound(soundKey(kit.d, text)),
  ...(text.length > 2 ? [key.slip(text), ...deletions(text).map(key.slip)] : []),
];

/** One sign too many: only in longer words, where what is left still says enough. */
const shorterOf = (text: string): string[] => (text.length > 3 ? deletions(text) : []);

const bestCorrection = (kit: ReadingKit, window: Window, words: ReadonlyMap<string, number>): Piece<Reading>[] => {
  const sound = soundKey(kit.d, window.text);
  const ranked = [...words]
    .map(([word, uses]) => ({ word, uses, likeness: likeness(kit, window.text, sound, word) }))
    .filter(({ word, likeness: like }) => word !== window.text && like > 0)
    .sort((a, b) => b.likeness - a.likeness || b.uses - a.uses || (a.word < b.word ? -1 : 1));
  const [first] = ranked;
  if (first === undefined) return [];
  const value = wordValue(first.word.length) * first.likeness + Math.log1p(first.uses) / 100;
  const what: Reading = { typed: window.text, taken: first.word, how: "corrected", others: [] };
  return [{ start: window.start, end: window.end, value, what }];
};

/** How likely `word` was meant: by sound, one wrong, one missing, one extra sign; the shorter, the less sure. */
const likeness = (kit: ReadingKit, typed: string, sound: string, word: string): number => {
  const short = Math.min(typed.length, word.length) < 4;
  if (soundKey(kit.d, word) === sound) return typed.length === 2 ? 0.7 : 0.9;
  if (typed.length === word.length) return short ? 0.55 : 0.8;
  if (typed.length < word.length) return short ? 0.6 : 0.8;
  return 0.75;
};
