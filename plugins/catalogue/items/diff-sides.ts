import type { DiffRow } from "../elements/diff-elements.ts";
import type { DiffLine } from "../elements/diff-rows.ts";

type Part = { kind: "" | "del" | "ins"; text: string };
type Row = { kind: "" | "ghost"; parts: readonly Part[] } | { kind: "fold"; text: string; rows: readonly { parts: readonly Part[] }[] };
export type DiffSide = { parts: readonly Part[]; list: readonly Row[] };

/** One row of the comparison as the diff macro draws it. */
export type DiffLineView = { label: string; section: string; before: DiffSide; after: DiffSide };

const KINDS = { same: "", gone: "del", new: "ins" } as const;

const partsOf = (line: DiffLine): Part[] => line.parts.map(({ kind, text }) => ({ kind: KINDS[kind], text }));

/** Rows are a list whose sides stay level; text is one run with its line breaks. */
const sideOf = (lines: readonly DiffLine[], list: boolean): DiffSide =>
  list
    ? { parts: [], list: foldSame(lines) }
    : { list: [], parts: lines.flatMap((line, index) => [...(index === 0 ? [] : [{ kind: "" as const, text: "\n" }]), ...partsOf(line)]) };

/** Rows without a change stand behind one line: of forty materials one reads the two that differ. Both sides fold alike. */
const foldSame = (lines: readonly DiffLine[]): Row[] => {
  const rows: Row[] = [];
  let same: DiffLine[] = [];
  const fold = (): void => {
    if (same.length > 0) rows.push({ kind: "fold", text: `${same.length} 个没有改动`, rows: same.map((line) => ({ parts: partsOf(line) })) });
    same = [];
  };
  for (const line of lines) {
    if (line.kind === "same") same.push(line);
    else {
      fold();
      rows.push({ kind: line.kind === "ghost" ? "ghost" : "", parts: partsOf(line) });
    }
  }
  fold();
  return rows;
};

export const diffSides = ({ label, section, list, before, after }: Omit<DiffRow, "key" | "table">): DiffLineView => ({ label, section, before: sideOf(before, list), after: sideOf(after, list) });
