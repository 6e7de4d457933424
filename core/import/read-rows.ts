import { readCsv } from "./read-csv.ts";
import { readLines } from "./read-lines.ts";

type Fields = Readonly<Record<string, unknown>>;

/** One row of a file with its line (counted from 1), or why that line is no row; `doubt`: it is one, but not quite as it should be. */
export type SourceRow = { line: number; read: number } & ({ fields: Fields; doubt?: string } | { fault: string });

/** The rows of a CSV file with headings, or of an NDJSON file with one object per line. Throws only what reading the file throws. */
export const readRows = (path: string): AsyncGenerator<SourceRow> =>
  /\.csv(\.gz)?$/i.test(path) ? readCsv(readLines(path)) : readObjects(path);

async function* readObjects(path: string): AsyncGenerator<SourceRow> {
  for await (const { line, read, text } of readLines(path)) {
    if (text.trim() !== "") yield { line, read, ...readObject(text) };
  }
}

const readObject = (text: string): { fields: Fields } | { fault: string } => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? { fields: { ...value } } : { fault: "不是一个 JSON 对象" };
  } catch (fault) {
    if (fault instanceof SyntaxError) return { fault: "不是完整的 JSON" };
    throw fault;
  }
};
