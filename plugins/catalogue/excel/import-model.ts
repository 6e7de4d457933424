import type { CellFault } from "../../../core/excel/marked-row.ts";
import type { RawCell } from "../../../core/excel/sheet-parser.ts";

/** `stopped`: the check ended without a result; it is not stored, the work says it. `nothing`: checked, with no row that could be imported. */
export type ImportState = "checking" | "stopped" | "checked" | "nothing" | "running" | "done" | "unreadable";

/** A sheet of an upload as it was understood: `columns` says which column of the plan stands where, by its header. */
export type UploadSheet = { name: string; kind: "items" | "parts"; typeCode: string; element: string; headers: readonly string[] };

export type ImportRecord = {
  id: string; owner_id: string; file_id: string | null; file_name: string; state: ImportState; work_id: string | null;
  sheets: readonly UploadSheet[]; created_at: Date; ended_at: Date | null;
};

/** One row of an upload, by its sheet (counted from 0) and its line in Excel. */
export type UploadLine = { sheet: number; line: number; key: string; cells: readonly (RawCell | null)[] };

/** What was said at one cell of one sheet. */
export type Fault = CellFault & { sheet: number; line: number };

/** What would become of a row (new, changed), and what has become of it (created, updated). */
export type LineOutcome = "new" | "changed" | "created" | "updated" | "same" | "faulty" | "blocked";
