import { basename } from "node:path";
import { readRows, takeRows, type ImportRun as FileRun, type Region, type SourceRow } from "../../../core/contract.ts";
import { importBatch, keyMemory } from "./import-batch.ts";
import type { BatchResult, ImportRow, ImportRun, ImportTools, Outcome } from "./import-run.ts";
import { mapRow } from "./map-row.ts";
import type { Mapping, Remark } from "./mapping.ts";

export type ImportInput = FileRun & {
  path: string;
  mapping: Mapping;
  publish: boolean;
  /** Only rows of this region and those below it; `""`: all. */
  region: string;
  now: Date;
};

/** Rows by what became of them; `left` are rows of other regions. */
export type ImportTotals = Record<Outcome, number> & { read: number; refused: number; left: number; published: number };

const BATCH = 100;

/**
 * Imports a file in batches of one transaction each: killed half-way, what is done is done, and another run does the rest. A bad row is
 * written into the report and stops nobody.
 */
export const importItems = async (tools: ImportTools, input: ImportInput): Promise<ImportTotals> => {
  const { mapping, report } = input;
  const run: ImportRun = { tools, mapping, file: basename(input.path), publish: input.publish, now: input.now, actor: null, memory: keyMemory, departments: new Map(), entries: new Map() };
  const totals: ImportTotals = { read: 0, created: 0, changed: 0, unchanged: 0, blocked: 0, refused: 0, left: 0, published: 0 };
  const pick = picker(run, input, totals, await insideOf(tools, mapping, input.region));
  let batch: ImportRow[] = [];
  const finish = async (): Promise<void> => {
    const taken = await takeRows(batch, (rows) => importOnce(run, rows), ({ line, identity: { name: title } }, reason) => {
      totals.refused += 1;
      report.add({ line, kind: "refused", title, field: "", reason });
    });
    for (const result of taken) add(totals, report, result);
    batch = [];
    await report.flush();
  };
  for await (const source of readRows(input.path)) {
    totals.read += 1;
    input.progress(source.read);
    const row = pick(source);
    if (row !== undefined) batch.push(row);
    if (batch.length >= BATCH) await finish();
  }
  await finish();
  return totals;
};

/** Whether a region is wanted; codes of regions that exist or that the mapping will make. */
const insideOf = async ({ db, people }: ImportTools, mapping: Mapping, region: string): Promise<(code: string) => boolean> => {
  if (region === "") return () => true;
  const known: Region[] = await people.regions(db);
  const parents = new Map([...mapping.regions, ...known].map(({ code, parentCode }) => [code, parentCode]));
  const isInside = (code: string | null | undefined): boolean => typeof code === "string" && (code === region || isInside(parents.get(code)));
  return isInside;
};

/** Maps a row; what cannot be an item, or is there twice, goes into the report instead. */
const picker = (run: ImportRun, { report }: ImportInput, totals: ImportTotals, isInside: (code: string) => boolean) => {
  const lines = new Map<string, number>();
  const said = new Set<string>();
  const refuse = (line: number, title: string, field: string, reason: string): undefined => {
    totals.refused += 1;
    report.add({ line, kind: "refused", title, field, reason });
  };
  const remark = (line: number, title: string, { kind, field, reason, once }: Remark): void => {
    if (once === true && said.has(field + reason)) return;
    if (once === true) said.add(field + reason);
    report.add({ line, kind, title, field, reason });
  };
  return (source: SourceRow): ImportRow | undefined => {
    if ("fault" in source) return refuse(source.line, "", "", source.fault);
    const row = mapRow(run.mapping, source.fields);
    if ("refused" in row) return refuse(source.line, row.refused.title, row.refused.field, row.refused.reason);
    if (!isInside(row.identity.regionCode)) {
      totals.left += 1;
      return undefined;
    }
    const title = row.identity.name;
    const first = lines.get(row.identity.key);
    if (first !== undefined) return refuse(source.line, title, "编码", `与第 ${first} 行的编码相同`);
    lines.set(row.identity.key, source.line);
    if (source.doubt !== undefined) remark(source.line, title, { kind: "doubt", field: "", reason: source.doubt });
    for (const one of row.remarks) remark(source.line, title, one);
    return { ...row, line: source.line };
  };
};

/** One batch in one transaction; what a batch that was rolled back had made is not there. */
const importOnce = async (run: ImportRun, rows: readonly ImportRow[]): Promise<BatchResult> => {
  try {
    return await run.tools.transact((tx) => importBatch(tx, run, rows));
  } catch (fault) {
    run.departments.clear();
    run.entries.clear();
    throw fault;
  }
};

const add = (totals: ImportTotals, report: ImportInput["report"], result: BatchResult): void => {
  for (const outcome of result.outcomes) totals[outcome] += 1;
  totals.published += result.published;
  for (const remark of result.remarks) report.add(remark);
};
