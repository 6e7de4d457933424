import { readCsv } from "./read-csv.ts";
import { readLines, type FileLine } from "./read-lines.ts";

type Fields = Readonly<Record<string, unknown>>;

/** One row of a file with its line (counted from 1; in a JSON list its place), or why that is no row; `doubt`: it is one, but not quite as it should be. */
export type SourceRow = { line: number; read: number } & ({ fields: Fields; doubt?: string } | { fault: string });

/** A list has to be in memory whole; what is larger is better written line by line. */
const MOST_SIGNS = 100_000_000;

/** The rows of a CSV file with headings, of an NDJSON file with one object per line, or of a JSON file with one list of objects. Throws only what reading the file throws. */
export const readRows = (path: string): AsyncGenerator<SourceRow> =>
  /\.csv(\.gz)?$/i.test(path) ? readCsv(readLines(path)) : readObjects(path);

async function* readObjects(path: string): AsyncGenerator<SourceRow> {
  const lines = readLines(path);
  try {
    let first = await lines.next();
    while (first.done !== true && first.value.text.trim() === "") first = await lines.next();
    if (first.done === true) return;
    // A first line that opens a bracket is no object: the file is one list, over as many lines as it likes.
    if (/^\ufeff?\s*\[/.test(first.value.text)) return yield* readList(first.value, lines);
    yield rowAt(first.value);
    for await (const line of lines) if (line.text.trim() !== "") yield rowAt(line);
  } finally {
    await lines.return(undefined);
  }
}

const rowAt = ({ line, read, text }: FileLine): SourceRow => ({ line, read, ...readObject(text) });

async function* readList(first: FileLine, rest: AsyncIterable<FileLine>): AsyncGenerator<SourceRow> {
  const held = [first.text];
  let signs = first.text.length;
  for await (const { text } of rest) {
    signs += text.length;
    if (signs > MOST_SIGNS) return yield { line: 1, read: 1, fault: "文件太大，不能整个读入；请改成每行一个对象的 NDJSON" };
    held.push(text);
  }
  const list = parse(held.join("\n").replace(/^\ufeff/, ""));
  if (!Array.isArray(list)) return yield { line: 1, read: 1, fault: "不是完整的 JSON" };
  for (const [index, value] of list.entries()) yield { line: index + 1, read: (index + 1) / list.length, ...asRow(value) };
}

const readObject = (text: string): { fields: Fields } | { fault: string } => {
  const value = parse(text);
  return value === undefined ? { fault: "不是完整的 JSON" } : asRow(value);
};

const asRow = (value: unknown): { fields: Fields } | { fault: string } =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? { fields: { ...value } } : { fault: "不是一个 JSON 对象" };

/** Nothing for what is not JSON. */
const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (fault) {
    if (fault instanceof SyntaxError) return undefined;
    throw fault;
  }
};
