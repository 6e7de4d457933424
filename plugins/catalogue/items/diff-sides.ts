import type { DiffRow } from "../elements/diff-elements.ts";
import type { DiffLine } from "../elements/diff-rows.ts";

type Part = { kind: "" | "del" | "ins"; text: string };
type Side = { parts: readonly Part[]; list: readonly { kind: "" | "ghost"; parts: readonly Part[] }[] };

/** One row of the comparison as the diff macro draws it. */
export type DiffLineView = { label: string; section: string; before: Side; after: Side };

const KINDS = { same: "", gone: "del", new: "ins" } as const;

const partsOf = (line: DiffLine): Part[] => line.parts.map(({ kind, text }) => ({ kind: KINDS[kind], text }));

/** Rows are a list whose sides stay level; text is one run with its line breaks. */
const sideOf = (lines: readonly DiffLine[], list: boolean): Side =>
  list
    ? { parts: [], list: lines.map((line) => ({ kind: line.kind === "ghost" ? "ghost" : "", parts: partsOf(line) })) }
    : { list: [], parts: lines.flatMap((line, index) => [...(index === 0 ? [] : [{ kind: "" as const, text: "\n" }]), ...partsOf(line)]) };

export const diffSides = ({ label, section, list, before, after }: DiffRow): DiffLineView => ({ label, section, before: sideOf(before, list), after: sideOf(after, list) });
