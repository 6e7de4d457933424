import { openPromise, type Entry } from "yauzl";
import { BOOK_LIMITS, BookTooLarge } from "./book-limits.ts";

/** The parts of a workbook file by their names. */
export type BookParts = { names: readonly string[]; text(name: string): AsyncGenerator<string>; close(): void };

/** Opens a workbook; sizes are checked while it is read, because the directory of the file may say anything. */
export const unpackBook = async (path: string): Promise<BookParts> => {
  const zip = await openPromise(path, { autoClose: false });
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
  let bytes = 0;
  return {
    names: [...entries.keys()],
    async *text(name) {
      const entry = entries.get(name);
      if (entry === undefined) return;
      const decoder = new TextDecoder();
      for await (const chunk of await zip.openReadStreamPromise(entry)) {
        if (!(chunk instanceof Uint8Array)) throw new TypeError("A zip stream gave text");
        bytes += chunk.length;
        if (bytes > BOOK_LIMITS.unpackedBytes) throw new BookTooLarge(`解压以后超过 ${BOOK_LIMITS.unpackedBytes / 1024 / 1024} MB`);
        yield decoder.decode(chunk, { stream: true });
      }
      yield decoder.decode();
    },
    close: () => { zip.close(); },
  };
};
