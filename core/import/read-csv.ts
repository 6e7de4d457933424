import { CsvError, parse } from "csv-parse/sync";
import type { FileLine } from "./read-lines.ts";
import type { SourceRow } from "./read-rows.ts";

/** A quoted cell with more lines than this is a quotation mark that was never closed. */
const MOST_LINES = 500;

const isOpen = (text: string): boolean => (text.match(/"/g)?.length ?? 0) % 2 === 1;

/**
 * Rows of a CSV file with headings. A cell in quotes may hold line ends. A row with a quotation mark too many is a fault of its
 * first line alone: reading begins again at the next line, where a stream parser would swallow what follows.
 */
export async function* readCsv(lines: AsyncIterable<FileLine>): AsyncGenerator<SourceRow> {
  let headings: string[] | undefined;
  let held: FileLine[] = [];
  const take = (atEnd: boolean): SourceRow[] => {
    const rows: SourceRow[] = [];
    for (let count = complete(held, atEnd); count > 0; count = complete(held, atEnd)) {
      const cells = cellsOf(held.slice(0, count).map(({ text }) => text).join("\n"));
      const [{ line, read } = { line: 0, read: 0 }] = held;
      if (headings === undefined) {
        headings = cells?.map((cell) => cell.trim()) ?? [];
        held = held.slice(count);
      } else if (cells === undefined || cells.length > headings.length) {
        rows.push({ line, read, fault: cells === undefined ? "引号没有成对" : `有 ${cells.length} 列，应为 ${headings.length} 列` });
        held = held.slice(1);
      } else {
        if (cells.some((cell) => cell.trim() !== "")) rows.push({ line, read, ...rowOf(headings, cells) });
        held = held.slice(count);
      }
    }
    return rows;
  };
  for await (const line of lines) {
    held.push(line);
    yield* take(false);
  }
  yield* take(true);
}

/** How many of the lines make the first row: 0 while a quoted cell is still open. */
const complete = (held: readonly FileLine[], atEnd: boolean): number => {
  let open = false;
  for (const [index, { text }] of held.entries()) {
    open = open !== isOpen(text);
    if (!open) return index + 1;
  }
  return held.length > MOST_LINES || (atEnd && held.length > 0) ? 1 : 0;
};

const cellsOf = (text: string): string[] | undefined => {
  if (!text.includes('"')) return text.split(",");
  try {
    const [cells] = parse(text, { relax_column_count: true });
    return cells ?? [];
  } catch (fault) {
    if (fault instanceof CsvError) return undefined;
    throw fault;
  }
};

const rowOf = (headings: readonly string[], cells: readonly string[]): { fields: Record<string, string>; doubt?: string } => ({
  fields: Object.fromEntries(headings.map((heading, index) => [heading, cells[index] ?? ""])),
  ...(cells.length < headings.length ? { doubt: `只有 ${cells.length} 列，应为 ${headings.length} 列，缺少的按空白导入` } : {}),
});
