import { mkdir, open } from "node:fs/promises";
import { join } from "node:path";
import type { Remark } from "./mapping.ts";

export type ReportKind = Remark["kind"] | "refused";
export type ReportLine = { line: number; kind: ReportKind; field: string; reason: string };

export type Report = {
  path: string;
  add(line: ReportLine): void;
  /** Lines per kind, and rows per kind (a row with three doubts is one doubted row). */
  count(kind: ReportKind): { lines: number; rows: number };
  /** Lines per kind and field, most frequent first. */
  fields(kind: ReportKind): [field: string, lines: number][];
  /** Writes what has been added since; call it after every batch, so that a killed run leaves its report. */
  flush(): Promise<void>;
  close(): Promise<void>;
};

const KINDS: Readonly<Record<ReportKind, string>> = { refused: "拒绝", doubt: "存疑", translation: "翻译" };

/** A table program would run a cell that begins like a formula; the quotation mark keeps it text. */
const cell = (text: string): string => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

/** The report of one run: a CSV file (with byte order mark, for office programs) with one line per row and fault. */
export const openReport = async (folder: string, name: string, file: string): Promise<Report> => {
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${name}.csv`);
  const handle = await open(path, "w");
  await handle.write(`\ufeff${["file", "line", "field", "reason", "kind"].join(",")}\r\n`);
  const rows: Record<ReportKind, Set<number>> = { refused: new Set(), doubt: new Set(), translation: new Set() };
  const fields: Record<ReportKind, Map<string, number>> = { refused: new Map(), doubt: new Map(), translation: new Map() };
  let waiting: string[] = [];
  return {
    path,
    add: ({ line, kind, field, reason }) => {
      rows[kind].add(line);
      fields[kind].set(field, (fields[kind].get(field) ?? 0) + 1);
      waiting.push([cell(file), String(line), cell(field), cell(reason), cell(KINDS[kind])].join(","));
    },
    count: (kind) => ({ lines: [...fields[kind].values()].reduce((sum, count) => sum + count, 0), rows: rows[kind].size }),
    fields: (kind) => [...fields[kind]].sort((a, b) => b[1] - a[1]),
    flush: async () => {
      const text = waiting.map((line) => `${line}\r\n`).join("");
      waiting = [];
      if (text !== "") await handle.write(text);
    },
    close: () => handle.close(),
  };
};
