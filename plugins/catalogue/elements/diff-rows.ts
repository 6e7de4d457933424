import { diffArrays } from "diff";
import { diffText } from "../../../core/diff/diff-text.ts";
import type { Part } from "../../../core/diff/diff-text.ts";

/** One line of a comparison. A `ghost` keeps the place of a row that the other side has and this one has not. */
export type DiffLine = { kind: "same" | "changed" | "gone" | "new" | "ghost"; parts: readonly Part[] };

/** A row in words, with the identity by which it is found on the other side. */
export type NamedLine = { identity: string; text: string };

/**
 * Compares two lists of rows: rows of the same identity are compared word by word, a row that only one side has leaves a ghost on the
 * other, so both sides stay level. A row that moved is gone at its old place and new at the other.
 */
export function diffRows(before: readonly NamedLine[], after: readonly NamedLine[]): { before: readonly DiffLine[]; after: readonly DiffLine[] } {
  const old = [...before];
  const now = [...after];
  const pairs = diffArrays(before.map(identity), after.map(identity)).flatMap(({ count, added, removed }) =>
    Array.from({ length: count }, () => diffPair(added ? undefined : old.shift(), removed ? undefined : now.shift())),
  );
  return { before: pairs.map(([left]) => left), after: pairs.map(([, right]) => right) };
}

function identity(line: NamedLine): string {
  return line.identity;
}

function diffPair(before: NamedLine | undefined, after: NamedLine | undefined): readonly [DiffLine, DiffLine] {
  const ghost: DiffLine = { kind: "ghost", parts: [] };
  if (before === undefined) return [ghost, { kind: "new", parts: [{ kind: "new", text: after?.text ?? "" }] }];
  if (after === undefined) return [{ kind: "gone", parts: [{ kind: "gone", text: before.text }] }, ghost];
  const kind = before.text === after.text ? "same" : "changed";
  const parts = diffText(before.text, after.text);
  return [
    { kind, parts: parts.before },
    { kind, parts: parts.after },
  ];
}
