import { diffArrays } from "diff";
import { diffText, type Part } from "../../../core/diff/diff-text.ts";
import type { LibraryControl, LibraryRecords, RowsControl, Row } from "./element.ts";
import { presentRows, type PresentedRow } from "./present-element.ts";

type Cell = { label: string; before: readonly Part[]; after: readonly Part[] };

/** One row on both sides: only the cells that differ, all filled ones of a row that only one side has. */
type TableRow = { title: string; kind: "same" | "changed" | "removed" | "added"; cells: readonly Cell[] };

/** Compares rows cell by cell; a row is found again by its library record, or by its first column. */
export const diffTable = (control: RowsControl | LibraryControl, before: readonly Row[], after: readonly Row[], records: LibraryRecords): TableRow[] => {
  const [then, now] = [presentRows(control, before, records), presentRows(control, after, records)];
  const columns = new Map([...then.columns, ...now.columns].map(({ key, label }) => [key, label]));
  const [old, fresh] = [[...then.rows], [...now.rows]];
  return diffArrays(old.map(identityOf), fresh.map(identityOf)).flatMap(({ count, added, removed }) =>
    Array.from({ length: count }, () => rowOf(added ? undefined : old.shift(), removed ? undefined : fresh.shift(), columns)));
};

const identityOf = ({ record, name }: PresentedRow): string => record || name;

const rowOf = (before: PresentedRow | undefined, after: PresentedRow | undefined, columns: ReadonlyMap<string, string>): TableRow => {
  const cells = [...columns].flatMap(([key, label]): Cell[] => {
    const [old, fresh] = [before?.cells[key] ?? "", after?.cells[key] ?? ""];
    return old === fresh ? [] : [{ label, ...diffText(old, fresh) }];
  });
  const kind = before === undefined ? "added" : after === undefined ? "removed" : cells.length === 0 ? "same" : "changed";
  return { title: (after ?? before)?.name ?? "", kind, cells };
};
