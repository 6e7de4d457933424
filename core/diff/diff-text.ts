import { diffArrays } from "diff";

/** A piece of text in a comparison: in both, only in the old one (struck through), only in the new one (underlined). */
export type Part = { kind: "same" | "gone" | "new"; text: string };

type TextSides = { before: readonly Part[]; after: readonly Part[] };

/** Over this many changed words nothing is worth pointing at; it also bounds the work, which grows with its square. */
const maxEdits = 400;
/** With less than this share of the longer text in common, word by word is confetti: the whole is shown as replaced. */
const minShare = 0.3;
const words = new Intl.Segmenter("zh-CN", { granularity: "word" });

/** Compares two texts word by word (Chinese has no blanks: the words are those of the Unicode segmenter). */
export function diffText(before: string, after: string): TextSides {
  const changes = diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: maxEdits });
  const parts = (changes ?? []).map(
    ({ value, added, removed }): Part => ({ kind: added ? "new" : removed ? "gone" : "same", text: value.join("") }),
  );
  const common = parts.reduce((sum, { kind, text }) => (kind === "same" ? sum + text.length : sum), 0);
  const longer = Math.max(before.length, after.length);
  // A number or a single term (“5 个工作日”) is short enough to be read whole, and still shows best which word has changed.
  const readable = changes !== undefined && (common >= longer * minShare || longer <= 20);
  if (!readable) return { before: sole("gone", before), after: sole("new", after) };
  return { before: parts.filter(({ kind }) => kind !== "new"), after: parts.filter(({ kind }) => kind !== "gone") };
}

/** Parts as lines: every line end inside a part begins a new line. */
export function linesOfParts(parts: readonly Part[]): readonly (readonly Part[])[] {
  const lines: Part[][] = [[]];
  for (const { kind, text } of parts) {
    text.split("\n").forEach((piece, index) => {
      if (index > 0) lines.push([]);
      if (piece !== "") lines.at(-1)?.push({ kind, text: piece });
    });
  }
  return lines.filter((line) => line.length > 0);
}

function wordsOf(text: string): string[] {
  return Array.from(words.segment(text), ({ segment }) => segment);
}

function sole(kind: Part["kind"], text: string): readonly Part[] {
  return text === "" ? [] : [{ kind, text }];
}
