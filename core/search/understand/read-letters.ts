import { blurSound, looseSound } from "../language/pinyin.ts";
import { listedRole, type Role } from "./analyse.ts";
import { bestPath, wordValue, type Piece } from "./best-path.ts";
import { meant, readingsOf, untouched, type Reading, type ReadingKit } from "./reading.ts";
import { key, type KnownWord } from "./vocabulary.ts";

const longestSound = 30;
const longestInitials = 8;
const uncovered = -1;
const otherReadings = 3;
/** Initials are ambiguous: they win only where no full pinyin fits. */
const initialsWorth = 0.5;
/** A reading by an accent: only where the letters as they stand make no word, and only of words long enough to be sure. */
const looseWorth = 0.6;
const shortestLoose = 5;

/** Letters that no document has as they stand are read as pinyin or as initials of known words. */
export const readLetters = async (kit: ReadingKit, run: string): Promise<Reading[]> => {
  if ((kit.uses.get(run) ?? 0) > 0 || listedRole(kit.pack, run) !== undefined || run.length < 2) return [untouched(run)];
  const spans = spansOf(run);
  const found = await kit.vocabulary.byKey([...new Set(spans.map((span) => span.key))]);
  const pieces = spans.flatMap((span): Piece<Reading>[] => {
    const piece = readingPiece(span, run, likelyFirst(kit, span, meant(kit.pack, found.get(span.key) ?? [])));
    return piece === undefined ? [] : [piece];
  });
  const path = bestPath<Reading>(run.length, pieces, uncovered);
  const stretch = isSure(path) ? undefined : kit.names.stretch(run);
  if (stretch !== undefined) return [{ typed: run, taken: stretch, how: run.length > stretch.length * 1.5 ? "pinyin" : "initials", others: [] }];
  const gaps = path.filter((piece) => piece.what === undefined).length;
  return gaps > run.length * 0.3 ? [untouched(run)] : readingsOf(run, path);
};

/** Words read by their sound to the last letter, or one by its initials; two of initials side by side are a guess. */
const isSure = (path: readonly Piece<Reading | undefined>[]): boolean =>
  path.every(({ what }) => what !== undefined) && (path.length === 1 || path.every(({ what }) => what?.how === "pinyin"));

type Span = { start: number; end: number; key: string; by: "sound" | "loose" | "initials" };

const spansOf = (run: string): Span[] => {
  const spans: Span[] = [];
  for (let start = 0; start < run.length; start++) {
    for (let end = start + 2; end <= Math.min(run.length, start + longestSound); end++) {
      const letters = run.slice(start, end);
      const sound = blurSound(letters);
      spans.push({ start, end, key: key.sound(sound), by: "sound" });
      if (letters.length >= shortestLoose) spans.push({ start, end, key: key.loose(looseSound(sound)), by: "loose" });
      if (letters.length <= longestInitials) spans.push({ start, end, key: key.initials(letters), by: "initials" });
    }
  }
  return spans;
};

/** Two initials fit hundreds of words: only those of the language pack that documents have as well are believed, and everywhere they come first. */
const likelyFirst = (kit: ReadingKit, span: Span, words: readonly KnownWord[]): KnownWord[] => {
  const role = (wanted: Role) => words.filter(({ word }) => listedRole(kit.pack, word) === wanted);
  const listed = [...role("word"), ...role("intent")];
  if (span.by === "initials" && span.end - span.start === 2) return listed.filter(({ uses }) => uses > 1);
  const all = [...listed, ...words.filter((word) => !listed.includes(word))];
  const used = all.filter(({ uses }) => uses > 1);
  // The library alone knows a word once. Letters fit many a word that nobody here deals with: 送房子 for sfz.
  return span.by === "initials" && used.length > 0 ? used : all;
};

const worthOf: Record<Span["by"], number> = { sound: 1, loose: looseWorth, initials: initialsWorth };

const readingPiece = (span: Span, run: string, words: readonly KnownWord[]): Piece<Reading> | undefined => {
  const [first, ...rest] = words;
  if (first === undefined) return undefined;
  const worth = worthOf[span.by];
  return {
    start: span.start, end: span.end,
    value: worth * wordValue(first.word.length) + Math.log1p(first.uses) / 100,
    what: {
      typed: run.slice(span.start, span.end), taken: first.word, how: span.by === "initials" ? "initials" : "pinyin",
      others: rest.slice(0, otherReadings).map(({ word }) => word),
    },
  };
};
