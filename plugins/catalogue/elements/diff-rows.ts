import { diffArrays } from "diff";
import { diffText, type Part } from "../../../core/diff/diff-text.ts";
import type { Element, ElementValues, LibraryControl, LibraryRecords, RowsControl } from "./element.ts";
import { rowsIn } from "./element-values.ts";
import { presentElement, presentRows, type PresentedRow } from "./present-element.ts";

/** One line of a comparison. A `ghost` keeps the place of a row that the other side has and this one has not. */
export type DiffLine = { kind: "same" | "changed" | "gone" | "new" | "ghost"; parts: readonly Part[] };

/** One row on both sides: only the cells that differ, all filled ones of a row that only one side has. */
export type DiffCells = {
  title: string; kind: "same" | "changed" | "removed" | "added";
  cells: readonly { label: string; before: readonly Part[]; after: readonly Part[] }[];
};

/** The rows of an element, for those who read them as lists whose sides are level and for those who read them cell by cell. */
export type RowsDiff = { before: readonly DiffLine[]; after: readonly DiffLine[]; table: readonly DiffCells[] };

type WithText = { row: PresentedRow; text: string };
type Pair = readonly [before: WithText | undefined, after: WithText | undefined];

/**
 * Compares rows. A row is found again by its library record, or by its first column; one that only one side has leaves a ghost on the
 * other. A row that moved is gone at its old place and new at the other.
 */
export const diffRows = (element: Element & { control: RowsControl | LibraryControl }, before: ElementValues, after: ElementValues, records: LibraryRecords): RowsDiff => {
  const sides = [before, after].map((values) => {
    const { rows, columns } = presentRows(element.control, rowsIn(values, element.key), records);
    const texts = presentElement(element, values, records);
    return { columns, rows: rows.map((row, index): WithText => ({ row, text: texts[index] ?? "" })) };
  });
  const columns = new Map(sides.flatMap((side) => side.columns.map(({ key, label }) => [key, label])));
  const [old = [], fresh = []] = sides.map(({ rows }) => [...rows]);
  const pairs = diffArrays(old.map(identityOf), fresh.map(identityOf)).flatMap(({ count, added, removed }) =>
    Array.from({ length: count }, (): Pair => [added ? undefined : old.shift(), removed ? undefined : fresh.shift()]));
  const lines = pairs.map(linesOf);
  return { before: lines.map(([left]) => left), after: lines.map(([, right]) => right), table: pairs.map((pair) => cellsOf(pair, columns)) };
};

const identityOf = ({ row }: WithText): string => row.record || row.name;

const GHOST: DiffLine = { kind: "ghost", parts: [] };

const linesOf = ([before, after]: Pair): readonly [DiffLine, DiffLine] => {
  if (before === undefined) return [GHOST, { kind: "new", parts: [{ kind: "new", text: after?.text ?? "" }] }];
  if (after === undefined) return [{ kind: "gone", parts: [{ kind: "gone", text: before.text }] }, GHOST];
  const kind = before.text === after.text ? "same" : "changed";
  const parts = diffText(before.text, after.text);
  return [{ kind, parts: parts.before }, { kind, parts: parts.after }];
};

const cellsOf = ([before, after]: Pair, columns: ReadonlyMap<string, string>): DiffCells => {
  const cells = [...columns].flatMap(([key, label]) => {
    const [old, fresh] = [before?.row.cells[key] ?? "", after?.row.cells[key] ?? ""];
    return old === fresh ? [] : [{ label, ...diffText(old, fresh) }];
  });
  const kind = before === undefined ? "added" : after === undefined ? "removed" : cells.length === 0 ? "same" : "changed";
  return { title: (after ?? before)?.row.name ?? "", kind, cells };
};
