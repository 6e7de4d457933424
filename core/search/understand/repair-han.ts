import { deletions } from "../language/grams.ts";
import { soundKey } from "../language/pinyin.ts";
import { leftOver, listedRole, wordPieces, type Part } from "./analyse.ts";
import { bestPath, wordValue, type Piece } from "./best-path.ts";
import { meant, readingsOf, untouched, type Reading, type ReadingKit } from "./reading.ts";
import { key } from "./vocabulary.ts";

/** Taking a word for another must be worth more than leaving it. */
const price = 0.5;

const widestWindow = 8;
/** How many known signs beside a strange one a correction may take with it. */
const reach = 3;

/** Finds the words nobody knows and takes them for known words that sound alike or differ in one sign. */
export const repairHan = async (kit: ReadingKit, run: string): Promise<Reading[]> => {
  const asTyped = wordPieces(kit.d, kit.pack, kit.uses, run);
  const path = bestPath(run.length, asTyped, leftOver);
  const strange = path.filter((piece) => isStrange(kit, piece.what));
  const windows = windowsOf(run, strange).filter((window) => !path.some((piece) => isTalk(piece.what) && isAtEdge(piece, window)));
  const corrections = [...await correctionsOf(kit, windows), ...strange.slice(0, mostStrange).flatMap((token) => filledIn(kit, run, token))];
  if (corrections.length === 0) return [untouched(run)];
  const kept = asTyped.map((piece): Piece<Reading> => ({ ...piece, what: untouched(piece.what.text) }));
  return readingsOf(run, bestPath<Reading>(run.length, [...kept, ...corrections], leftOver));
};

const isStrange = (kit: ReadingKit, part: Part | undefined): boolean =>
  part === undefined || (part.role === "word" && listedRole(kit.pack, part.text) === undefined && (kit.uses.get(part.text) ?? 0) === 0);

/** A word of asking or joining neither begins nor ends a slip: 想进 is not 先进. */
const isTalk = (part: Part | undefined): boolean => part?.role === "filler";
const isAtEdge = (piece: Piece<unknown>, { start, end }: Window): boolean =>
  (piece.start <= start && start < piece.end) || (piece.start < end && end <= piece.end);

/** Each may ask all names more than once, and who types more strange words than these is not helped by guesses. */
const mostStrange = 4;

/** So many known signs around a strange one are no accident. */
const fewestAround = 4;
const sureFilled = 0.8;

/** A word of two signs, one of them wrong, is too short to be known by what is left of it: the names tell it by what stands around. */
const filledIn = (kit: ReadingKit, run: string, { start, end }: Piece<unknown>): Piece<Reading>[] => {
  if (end - start !== 2) return [];
  return [start, start + 1].flatMap((at): Piece<Reading>[] => {
    const [before, after] = [run.slice(Math.max(0, at - reach), at), run.slice(at + 1, at + 1 + reach)];
    const sign = before.length + after.length < fewestAround ? undefined : kit.names.fill(`${before}?${after}`);
    if (sign === undefined || sign === run.charAt(at)) return [];
    const taken = run.slice(start, at) + sign + run.slice(at + 1, end);
    return [{ start, end, value: wordValue(taken.length) * sureFilled, what: { typed: run.slice(start, end), taken, how: "corrected", others: [] } }];
  });
};

type Window = { start: number; end: number; text: string };

const windowsOf = (run: string, strange: readonly Piece<unknown>[]): Window[] => {
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
  const asked = windows.map((window) => ({ window, keys: keysOf(kit, window.text), altered: alteredOf(window.text) }));
  const found = await kit.vocabulary.byKey([...new Set(asked.flatMap(({ keys }) => keys))]);
  const altered = await kit.vocabulary.uses([...new Set(asked.flatMap((each) => each.altered))]);
  return asked.flatMap(({ window, keys, altered: candidates }) => {
    const words = new Map(meant(kit.pack, keys.flatMap((each) => found.get(each) ?? [])).map(({ word, uses }) => [word, uses]));
    for (const word of candidates) if ((altered.get(word) ?? 0) > 0) words.set(word, altered.get(word) ?? 0);
    return bestCorrection(kit, window, words);
  });
};

const keysOf = (kit: ReadingKit, text: string): string[] => [
  key.sound(soundKey(kit.d, text)),
  key.slip(text),
  ...(text.length > 2 ? deletions(text).map(key.slip) : []),
];

/** One sign too many, or two neighbours that have changed places: only in longer words, where what is left still says enough. */
const alteredOf = (text: string): string[] => (text.length > 3 ? [...deletions(text), ...swapsOf(text)] : []);

const swapsOf = (text: string): string[] =>
  Array.from({ length: text.length - 1 }, (_, i) => text.slice(0, i) + text.charAt(i + 1) + text.charAt(i) + text.slice(i + 2)).filter((swapped) => swapped !== text);

const bestCorrection = (kit: ReadingKit, window: Window, words: ReadonlyMap<string, number>): Piece<Reading>[] => {
  const sound = soundKey(kit.d, window.text);
  const ranked = [...words]
    .map(([word, uses]) => ({ word, uses, likeness: likeness(kit, window.text, sound, word) }))
    .filter(({ word, likeness: like }) => word !== window.text && like > 0)
    .sort((a, b) => b.likeness - a.likeness || b.uses - a.uses || (a.word < b.word ? -1 : 1));
  const [first] = ranked;
  if (first === undefined) return [];
  const value = wordValue(first.word.length) * first.likeness - price + Math.log1p(first.uses) / 100;
  const what: Reading = { typed: window.text, taken: first.word, how: "corrected", others: [] };
  return [{ start: window.start, end: window.end, value, what }];
};

/** How likely `word` was meant: by sound, one wrong, one missing, one extra sign; the shorter, the less sure. */
const likeness = (kit: ReadingKit, typed: string, sound: string, word: string): number => {
  if (soundKey(kit.d, word) === sound) return typed.length > 2 ? 0.9 : homophone(kit, typed, word);
  if (typed.length === word.length) return hasSwapped(typed, word) ? swapped : oneWrongSign(kit, typed, word);
  if (typed.length > word.length) return 0.85;
  return oneSignMore(kit, typed, word);
};

const oneSignMore = (kit: ReadingKit, typed: string, word: string): number => {
  if (typed.length === 2) return isShortFor(typed, word) && (isDictionaryWord(kit, word) || !isDictionaryWord(kit, typed)) ? 0.5 : 0;
  return typed.length === 3 ? 0.45 : 0.78;
};

const swapped = 0.85;

/** The same signs but for two neighbours that have changed places: 失业保金险. */
const hasSwapped = (typed: string, word: string): boolean => typed.length > 3 && swapsOf(typed).includes(word);

/** One sign is another; 新买的 is no slip of 换新的, which has lost one sign and won another. */
const isOneSlip = (typed: string, word: string): boolean => [...typed].filter((sign, i) => sign !== word[i]).length === 1;

const oneWrongSign = (kit: ReadingKit, typed: string, word: string): number => {
  if (!isOneSlip(typed, word)) return 0;
  const sure = typed.length < 4 ? 0.35 : typed.length === 4 ? 0.5 : 0.65;
  return soundsAlike(kit, typed, word) ? sure + 0.25 : sure;
};

const homophone = (kit: ReadingKit, typed: string, word: string): number =>
  (isDictionaryWord(kit, typed) && !sharesSign(typed, word) ? 0.5 : 0.85);

const sharesSign = (typed: string, word: string): boolean => [...typed].some((sign) => word.includes(sign));

/** A word of its own is likelier meant than a slip of the ear in every sign: 屏幕 is no 品目. */
const isDictionaryWord = (kit: ReadingKit, text: string): boolean => {
  const [first, ...rest] = kit.d.tagged(text);
  return rest.length === 0 && first !== undefined && first.tag !== "x";
};

/** 挖机 for 挖掘机: what people leave out stands in the middle. */
const isShortFor = (typed: string, word: string): boolean =>
  word.startsWith(typed.charAt(0)) && word.endsWith(typed.charAt(1));

/** The sign that differs begins or ends with the same sound: what a slip of the keyboard or of the ear looks like. */
const soundsAlike = (kit: ReadingKit, typed: string, word: string): boolean => {
  const at = [...typed].findIndex((sign, i) => sign !== word[i]);
  const [a = "", b = ""] = [typed, word].map((text) => kit.d.syllables(text.charAt(at))[0]);
  return a.charAt(0) === b.charAt(0) || a.slice(-2) === b.slice(-2);
};
