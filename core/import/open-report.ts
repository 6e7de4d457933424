import { mkdir, open, type FileHandle } from "node:fs/promises";
import { dirname } from "node:path";

/** unmapped: a field of the source for which this house has no place. */
export type ReportKind = "refused" | "doubt" | "translation" | "unmapped";
/** `title`: the name of what the row is about, `""` where it cannot be read. */
export type ReportLine = { line: number; kind: ReportKind; title: string; field: string; reason: string };

export type Report = {
  path: string;
  add(line: ReportLine): void;
  /** Lines per kind, and rows per kind (a row with three doubts is one doubted row). */
  count(kind: ReportKind): { lines: number; rows: number };
  /** Lines per kind and field, most frequent first. */
  fields(kind: ReportKind): [field: string, lines: number][];
  /** Whether there was anything to say; without it there is no file. */
  isWritten(): boolean;
  /** Writes what has been added since; call it after every batch, so that a killed run leaves its report. */
  flush(): Promise<void>;
  close(): Promise<void>;
};

const KINDS: Readonly<Record<ReportKind, string>> = { refused: "拒绝", doubt: "存疑", translation: "翻译", unmapped: "没有要素" };

/** A table program would run a cell that begins like a formula; the quotation mark keeps it text. */
const cell = (text: string): string => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

/** The report of one run: a CSV file (with byte order mark, for office programs) with one line per row and fault. */
export const openReport = (path: string, file: string): Report => {
  const rows: Record<ReportKind, Set<number>> = { refused: new Set(), doubt: new Set(), translation: new Set(), unmapped: new Set() };
  const fields: Record<ReportKind, Map<string, number>> = { refused: new Map(), doubt: new Map(), translation: new Map(), unmapped: new Map() };
  let handle: FileHandle | undefined;
  let waiting: string[] = [];
  const flush = async (): Promise<void> => {
    if (waiting.length === 0) return;
    const text = waiting.join("");
    waiting = [];
    if (handle === undefined) {
      await mkdir(dirname(path), { recursive: true });
      handle = await open(path, "w");
      await handle.write("\ufeff文件,行,结果,名称,字段,原因\r\n");
    }
    await handle.write(text);
  };
  return {
    path,
    add: ({ line, kind, title, field, reason }) => {
      rows[kind].add(line);
      fields[kind].set(field, (fields[kind].get(field) ?? 0) + 1);
      waiting.push(`${[file, String(line), KINDS[kind], title, field, reason].map(cell).join(",")}\r\n`);
    },
    count: (kind) => ({ lines: [...fields[kind].values()].reduce((sum, count) => sum + count, 0), rows: rows[kind].size }),
    fields: (kind) => [...fields[kind]].sort((a, b) => b[1] - a[1]),
    isWritten: () => handle !== undefined || waiting.length > 0,
    flush,
    close: async () => {
      await flush();
      await handle?.close();
    },
  };
};
