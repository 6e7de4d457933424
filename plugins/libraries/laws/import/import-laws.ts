import type { Tx } from "../../../../core/contract.ts";
import type { Act } from "../../records/record-change.ts";
import { importBatch, type ImportedLine } from "./import-batch.ts";
import type { ImportReport } from "./import-report.ts";
import { readLaw } from "./read-law.ts";
import { readLines } from "./read-lines.ts";

/** How many laws share a transaction: a killed import loses at most these, and doing them again changes nothing. */
const BATCH = 50;

export type ImportCounts = { lines: number; added: number; changed: number; same: number; refused: number; articles: number; doubts: number; doubted: number };
export type ImportTools = {
  transact<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  act: Act;
  report: ImportReport;
  /** Called after every line with how much of the file is read, 0 to 1. */
  progress(read: number): void;
  /** Asked between two batches; what is done stays. */
  signal: AbortSignal;
};

/** Reads the file line by line and brings the laws in batch by batch. Bad lines go into the report and stop nothing. */
export const importLaws = async (path: string, file: string, { transact, act, report, progress, signal }: ImportTools): Promise<ImportCounts> => {
  const counts: ImportCounts = { lines: 0, added: 0, changed: 0, same: 0, refused: 0, articles: 0, doubts: 0, doubted: 0 };
  const seen = new Map<string, number>();
  let batch: ImportedLine[] = [];
  const refuse = async (line: number, title: string, problems: readonly { field: string; reason: string }[]): Promise<void> => {
    counts.refused += 1;
    for (const problem of problems) await report.add({ kind: "拒收", line, title, ...problem });
  };
  const flush = async (): Promise<void> => {
    if (batch.length === 0) return;
    const { refused, ...done } = await transact((tx) => importBatch(tx, batch, file, act));
    for (const key of ["added", "changed", "same", "articles"] as const) counts[key] += done[key];
    for (const { line, title, reason } of refused) await refuse(line, title, [{ field: "title", reason }]);
    batch = [];
  };
  for await (const { line, text, read } of readLines(path)) {
    counts.lines += 1;
    const found = readLaw(text);
    const earlier = found.ok ? seen.get(found.law.externalId) : undefined;
    if (!found.ok) await refuse(line, found.title, found.problems);
    else if (earlier !== undefined) await refuse(line, found.law.columns.title, [{ field: "id", reason: `编号与第 ${earlier} 行相同` }]);
    else {
      seen.set(found.law.externalId, line);
      const { doubts, title } = found.law.columns;
      for (const doubt of doubts) await report.add({ kind: "存疑", line, title, ...doubt });
      counts.doubts += doubts.length;
      counts.doubted += doubts.length > 0 ? 1 : 0;
      batch.push({ line, law: found.law });
    }
    progress(read);
    if (batch.length >= BATCH) {
      await flush();
      if (signal.aborted) return counts;
    }
  }
  await flush();
  return counts;
};
