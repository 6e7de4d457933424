import { SaxesParser } from "saxes";
import { BOOK_LIMITS, BookTooLarge } from "./book-limits.ts";

export type RawCell = string | number | undefined;
export type RawRow = { line: number; cells: RawCell[] };

/** “BC7” is column 54, counted from 0. */
const columnOf = (address: string): number => {
  let column = 0;
  for (const letter of address) {
    const value = letter.charCodeAt(0) - 64;
    if (value < 1 || value > 26) break;
    column = column * 26 + value;
  }
  return column - 1;
};

/** Office programs write a carriage return in a cell as this. */
const plain = (text: string): string => text.replaceAll("_x000D_", "");

/** Rows of a worksheet part as they are read, piece by piece; `meter` stops at a row too many, before a piece of packed nothing has become thousands of them. */
export const sheetParser = (shared: readonly string[], meter: (cells: readonly RawCell[]) => void): { feed(text: string): RawRow[]; end(): void } => {
  const parser = new SaxesParser();
  let rows: RawRow[] = [];
  let row: RawRow = { line: 0, cells: [] };
  let cell = { column: -1, type: "", text: "" };
  let taking = false;
  parser.on("opentag", ({ name, attributes }) => {
    if (name === "row") row = { line: Number(attributes["r"] ?? row.line + 1), cells: [] };
    else if (name === "c") cell = { column: attributes["r"] === undefined ? cell.column + 1 : columnOf(attributes["r"]), type: attributes["t"] ?? "", text: "" };
    else if (name === "v" || name === "t") taking = true;
    else if (name === "rPh") taking = false;
  });
  parser.on("text", (text) => { if (taking) cell.text += text; });
  parser.on("closetag", ({ name }) => {
    if (name === "v" || name === "t") taking = false;
    else if (name === "c" && cell.text !== "" && cell.column >= 0 && cell.column < BOOK_LIMITS.columns) row.cells[cell.column] = valueOf(cell, shared);
    else if (name === "row") {
      if (row.cells.length > 0) {
        meter(row.cells);
        rows.push(row);
      }
      cell = { column: -1, type: "", text: "" };
    }
  });
  parser.on("error", (fault) => { throw fault; });
  return {
    feed: (text) => {
      parser.write(text);
      const ready = rows;
      rows = [];
      return ready;
    },
    end: () => { parser.close(); },
  };
};

const valueOf = ({ type, text }: { type: string; text: string }, shared: readonly string[]): RawCell => {
  switch (type) {
    case "s": return shared[Number(text)] ?? "";
    case "b": return text === "1" ? "是" : "否";
    case "":
    case "n": return Number.isFinite(Number(text)) ? Number(text) : text;
    default: return plain(text);
  }
};

/** The table of shared strings: texts with marked-up parts are put together, readings in small print are left out. */
export const sharedParser = (): { feed(text: string): void; strings: string[] } => {
  const parser = new SaxesParser();
  const strings: string[] = [];
  let held = 0;
  let text = "";
  let taking = false;
  let phonetic = false;
  parser.on("opentag", ({ name }) => {
    if (name === "si") text = "";
    else if (name === "rPh") phonetic = true;
    else if (name === "t") taking = !phonetic;
  });
  parser.on("text", (part) => { if (taking) text += part; });
  parser.on("closetag", ({ name }) => {
    if (name === "t") taking = false;
    else if (name === "rPh") phonetic = false;
    else if (name === "si") {
      // An empty text takes room in the table too.
      held += text.length + 8;
      if (held > BOOK_LIMITS.sharedCharacters) throw new BookTooLarge(`不重复的文字超过 ${BOOK_LIMITS.sharedCharacters / 10_000} 万字`);
      strings.push(plain(text));
    }
  });
  parser.on("error", (fault) => { throw fault; });
  return { feed: (part) => { parser.write(part); }, strings };
};
