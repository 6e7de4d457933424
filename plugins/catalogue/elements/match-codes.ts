import { codeList } from "../codes/code-lists.ts";
import type { CodeListId } from "../codes/code-lists.ts";

const strong = /[\^|｜；;\n]/;
const weak = /[、,，]/;

/** Codes that a text names, and the pieces that are neither a code nor the words of one. */
export type MatchedCodes = { codes: readonly string[]; unknown: readonly string[] };

/**
 * Finds the codes in a text of codes or words with ^ | ； 、 or line ends between. Words may themselves hold 、 (“社会保障（社会保险、社会救助）”):
 * the longest words that fit are taken. Brackets and digits may be half or full width.
 */
export function matchCodes(list: CodeListId, text: string): MatchedCodes {
  const known = new Map(codeList(list).flatMap(({ code, label }) => [[plain(code), code] as const, [plain(label), code] as const]));
  const pieces = text.split(strong).map(plain).filter((piece) => piece !== "");
  const results = pieces.map((piece) => matchPiece(known, piece));
  const found = new Set(results.flatMap(({ codes }) => codes));
  return {
    codes: codeList(list).map(({ code }) => code).filter((code) => found.has(code)),
    unknown: results.flatMap(({ unknown }) => unknown),
  };
}

function matchPiece(known: ReadonlyMap<string, string>, piece: string): MatchedCodes {
  const parts = piece.split(weak);
  const codes: string[] = [];
  const unknown: string[] = [];
  for (let at = 0; at < parts.length; ) {
    const length = longestMatch(known, parts, at);
    const words = parts.slice(at, at + Math.max(length, 1)).join("、");
    const code = known.get(words);
    if (code !== undefined) codes.push(code);
    else if (words !== "") unknown.push(words);
    at += Math.max(length, 1);
  }
  return { codes, unknown };
}

/** How many of the parts from `at` on make the words of a code, the most possible; 0 when none do. */
function longestMatch(known: ReadonlyMap<string, string>, parts: readonly string[], at: number): number {
  for (let length = parts.length - at; length > 0; length -= 1) {
    if (known.has(parts.slice(at, at + length).join("、"))) return length;
  }
  return 0;
}

function plain(text: string): string {
  return text.normalize("NFKC").replace(/\s/g, "").replace(/[,，]/g, "、");
}
