import { basename } from "node:path";
import { readRows, takeRows, type ImportRun, type Tx } from "../../../../core/contract.ts";
import type { Act } from "../../records/record-change.ts";
import type { Doubt } from "../law-rows.ts";
import { importBatch, type ImportedLine } from "./import-batch.ts";
import { readLaw } from "./read-law.ts";

/** How many laws share a transaction: a killed import loses at most these, and doing them again changes nothing. */
const BATCH = 50;

export type ImportCounts = { lines: number; added: number; changed: number; same: number; refused: number; articles: number };
export type ImportTools = ImportRun & { transact<T>(work: (tx: Tx) => Promise<T>): Promise<T>; act: Act };

/** Reads the file row by row and brings the laws in batch by batch. Bad rows go into the report and stop nothing. */
export const importLaws = async (path: string, { transact, act, report, progress }: ImportTools): Promise<ImportCounts> => {
  const counts: ImportCounts = { lines: 0, added: 0, changed: 0, same: 0, refused: 0, articles: 0 };
  const seen = new Map<string, number>();
  let batch: ImportedLine[] = [];
  const refuse = (line: number, title: string, problems: readonly Doubt[]): void => {
    counts.refused += 1;
    for (const problem of problems) report.add({ kind: "refused", line, title, ...problem });
  };
  const flush = async (): Promise<void> => {
    const results = await takeRows(batch, (rows) => transact((tx) => importBatch(tx, rows, basename(path), act)),
      ({ line, law }, reason) => refuse(line, law.columns.title, [{ field: "", reason }]));
    for (const { refused, ...done } of results) {
      for (const key of ["added", "changed", "same", "articles"] as const) counts[key] += done[key];
      for (const { line, title, reason } of refused) refuse(line, title, [{ field: "title", reason }]);
    }
    batch = [];
    await report.flush();
  };
  for await (const source of readRows(path)) {
    counts.lines += 1;
    progress(source.read);
    const { line } = source;
    const found = "fault" in source ? { ok: false as const, title: "", problems: [{ field: "", reason: source.fault }] } : readLaw(source.fields);
    const earlier = found.ok ? seen.get(found.law.externalId) : undefined;
    if (!found.ok) refuse(line, found.title, found.problems);
    else if (earlier !== undefined) refuse(line, found.law.columns.title, [{ field: "id", reason: `编号与第 ${earlier} 行相同` }]);
    else {
      seen.set(found.law.externalId, line);
      const { doubts, title } = found.law.columns;
      for (const doubt of doubts) report.add({ kind: "doubt", line, title, ...doubt });
      batch.push({ line, law: found.law });
    }
    if (batch.length >= BATCH) await flush();
  }
  await flush();
  return counts;
};
