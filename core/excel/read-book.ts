import { setImmediate as turn } from "node:timers/promises";
import { SaxesParser } from "saxes";
import { bookMeter } from "./book-limits.ts";
import { sharedParser, sheetParser, type RawRow } from "./sheet-parser.ts";
import { unpackBook, type BookParts } from "./unpack-book.ts";

export type ReadSheet = { name: string; rows(): AsyncGenerator<RawRow> };

/** What a worksheet is called and where its part is. */
type SheetPlace = { name: string; part: string };

/**
 * The sheets of a workbook one after the other, row by row: memory holds the shared strings and one row. Throws when it is no
 * workbook, a damaged one, or a BookTooLarge. Whoever else has something to do gets a turn after every piece.
 */
export async function* readBook(path: string): AsyncGenerator<ReadSheet> {
  const parts = await unpackBook(path);
  try {
    const places = await placesOf(parts);
    if (places.length === 0) throw new TypeError("no worksheet in the file");
    const [shared, meter] = [sharedParser(), bookMeter()];
    for await (const text of parts.text("xl/sharedStrings.xml")) shared.feed(text);
    for (const { name, part } of places) yield { name, rows: () => rowsOf(parts, part, shared.strings, meter) };
  } finally {
    parts.close();
  }
}

async function* rowsOf(parts: BookParts, part: string, shared: readonly string[], meter: ReturnType<typeof bookMeter>): AsyncGenerator<RawRow> {
  const parser = sheetParser(shared, meter.row);
  for await (const text of parts.text(part)) {
    yield* parser.feed(text);
    await turn();
  }
  parser.end();
}

const placesOf = async (parts: BookParts): Promise<SheetPlace[]> => {
  const targets = new Map<string, string>();
  await eachTag(parts, "xl/_rels/workbook.xml.rels", "Relationship", ({ Id: id = "", Target: target = "" }) => {
    targets.set(id, target.startsWith("/") ? target.slice(1) : `xl/${target}`);
  });
  const places: SheetPlace[] = [];
  await eachTag(parts, "xl/workbook.xml", "sheet", (attributes) => {
    const part = targets.get(attributes["r:id"] ?? "");
    if (part !== undefined && parts.names.includes(part)) places.push({ name: attributes["name"] ?? "", part });
  });
  return places;
};

const eachTag = async (parts: BookParts, part: string, tag: string, take: (attributes: Readonly<Record<string, string>>) => void): Promise<void> => {
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => { if (name === tag) take(attributes); });
  parser.on("error", (fault) => { throw fault; });
  for await (const text of parts.text(part)) parser.write(text);
};
