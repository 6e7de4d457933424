import type { DiffSide } from "./diff-sides.ts";

type Part = DiffSide["parts"][number];

/** A side that is longer than this is cut to what has changed. */
const ROOM = 240;
/** So much is left of what stands before and after a change, and of either end of a long changed text. */
const NEAR = 30;
const END = 100;

/** A long side of a comparison as its changes with a little around them; `whole`, to be opened, has everything. */
export type ShortSide = DiffSide & { whole: DiffSide | null };

export const shortenSide = (side: DiffSide): ShortSide => {
  const length = lengthOf(side.parts) + side.list.reduce((sum, row) => sum + (row.kind === "fold" ? 0 : lengthOf(row.parts)), 0);
  if (length <= ROOM) return { ...side, whole: null };
  return { parts: shorten(side.parts), list: side.list.map((row) => (row.kind === "fold" ? row : { ...row, parts: shorten(row.parts) })), whole: side };
};

const lengthOf = (parts: readonly Part[]): number => parts.reduce((sum, { text }) => sum + text.length, 0);

const shorten = (parts: readonly Part[]): Part[] => parts.map(({ kind, text }, index) => {
  if (kind !== "") return { kind, text: cut(text, END, END) };
  return { kind, text: cut(text, index === 0 ? 0 : NEAR, index === parts.length - 1 ? 0 : NEAR) };
});

/** By signs and not by halves of them. */
const cut = (text: string, first: number, last: number): string => {
  const signs = [...text];
  return signs.length <= first + last + 2 ? text : `${signs.slice(0, first).join("")}……${last === 0 ? "" : signs.slice(-last).join("")}`;
};
