import type { RawCell } from "./sheet-parser.ts";

export type ImportState = "checking" | "checked" | "running" | "done" | "unreadable";

/** A sheet of an upload as it was understood: `columns` says which column of the plan stands where, by its header. */
export type UploadSheet = { name: string; kind: "items" | "parts"; typeCode: string; element: string; headers: readonly string[] };

export type ImportRecord = {
  id: string; owner_id: string; file_id: string | null; file_name: string; state: ImportState; work_id: string | null;
  sheets: readonly UploadSheet[]; created_at: Date; ended_at: Date | null;
};

/** One row of an upload, by its sheet (counted from 0) and its line in Excel. */
export type UploadLine = { sheet: number; line: number; key: string; cells: readonly (RawCell | null)[] };

/** What is wrong, or worth a look, at one cell; `cell` counts from 0, -1 is the whole row. */
export type Fault = { sheet: number; line: number; cell: number; label: string; message: string; kind: "error" | "hint" };

/** What would become of a row (new, changed), and what has become of it (created, updated). */
export type LineOutcome = "new" | "changed" | "created" | "updated" | "same" | "faulty" | "blocked";

/** “C7”. */
export const cellAddress = (cell: number, line: number): string => (cell < 0 ? `第 ${line} 行` : `${lettersOf(cell)}${line}`);

const lettersOf = (cell: number): string => {
  const first = Math.floor(cell / 26);
  return (first === 0 ? "" : lettersOf(first - 1)) + String.fromCharCode(65 + (cell % 26));
};
