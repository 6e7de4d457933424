import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { Readable } from "node:stream";
import { createGunzip } from "node:zlib";

export type FileLine = {
  /** From 1, blank lines counted. */
  line: number;
  text: string;
  /** How much of the file has been read so far, between 0 and 1; of a packed file, of its packed bytes. */
  read: number;
};

/** The lines of a text file, or of one packed with gzip (`….gz`), one at a time; blank lines are left out. Throws what reading throws. */
export async function* readLines(path: string): AsyncGenerator<FileLine> {
  const { size } = await stat(path);
  const file = createReadStream(path);
  const input: Readable = path.endsWith(".gz") ? file.pipe(createGunzip()) : file;
  // A pipe hands on the data but not the fault of what it reads from.
  file.on("error", (fault) => input.destroy(fault));
  const decoder = new TextDecoder();
  let [line, rest] = [0, ""];
  const at = (text: string): FileLine[] => {
    line += 1;
    return text.trim() === "" ? [] : [{ line, text, read: size === 0 ? 1 : file.bytesRead / size }];
  };
  for await (const chunk of input) {
    const parts = (rest + decoder.decode(chunk, { stream: true })).split("\n");
    rest = parts.pop() ?? "";
    for (const text of parts) yield* at(text);
  }
  yield* at(rest + decoder.decode());
}
