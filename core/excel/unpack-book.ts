import { openPromise, type Entry } from "yauzl";

/** A small file can hold a workbook that unpacks without end. */
const MOST_BYTES = 800 * 1024 * 1024;

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
        if (bytes > MOST_BYTES) throw new RangeError("the workbook is too large when unpacked");
        yield decoder.decode(chunk, { stream: true });
      }
      yield decoder.decode();
    },
    close: () => { zip.close(); },
  };
};
