import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { Readable } from "node:stream";
import { createGunzip } from "node:zlib";

/** A line of a file without its end, counted from 1; `read`: how much of the file (of a packed one, of its packed bytes) is read, 0 to 1. */
export type FileLine = { line: number; read: number; text: string };

const SAMPLE = 1 << 20;

/**
 * The lines of a text file, whatever its size, also of one packed with gzip (`….gz`). Bytes that are no UTF-8 become U+FFFD; files of
 * older office programs, GB18030 throughout, are read as such. Throws what reading throws.
 */
export async function* readLines(path: string): AsyncGenerator<FileLine> {
  const { size } = await stat(path);
  const file = createReadStream(path);
  const input: Readable = path.toLowerCase().endsWith(".gz") ? file.pipe(createGunzip()) : file;
  // A pipe hands on the data but not the fault of what it reads from.
  file.on("error", (fault) => input.destroy(fault));
  let [rest, line] = ["", 0];
  const at = (text: string): FileLine => {
    line += 1;
    return { line, read: size === 0 ? 1 : file.bytesRead / size, text: text.replace(/\r$/, "") };
  };
  for await (const text of textOf(input)) {
    // Only line feeds end a line: JSON may hold U+2028, which readline would break at.
    const lines = (rest + text).split("\n");
    rest = lines.pop() ?? "";
    for (const one of lines) yield at(one);
  }
  if (rest !== "") yield at(rest);
}

/** The beginning is looked at as a whole before anything is decoded. */
async function* textOf(input: Readable): AsyncGenerator<string> {
  let [held, size, decoder]: [Uint8Array[], number, TextDecoder | undefined] = [[], 0, undefined];
  for await (const chunk of input) {
    if (!(chunk instanceof Uint8Array)) throw new TypeError("A file stream without encoding gave text");
    held.push(chunk);
    size += chunk.length;
    if (decoder === undefined && size < SAMPLE) continue;
    const bytes = Buffer.concat(held);
    decoder ??= new TextDecoder(encodingOf(bytes));
    held = [];
    yield decoder.decode(bytes, { stream: true });
  }
  const bytes = Buffer.concat(held);
  yield (decoder ?? new TextDecoder(encodingOf(bytes))).decode(bytes);
}

/** A UTF-8 file with a damaged byte is still UTF-8: it is no valid GB18030 either. */
const encodingOf = (sample: Uint8Array): "utf-8" | "gb18030" => (!isAll("utf-8", sample) && isAll("gb18030", sample) ? "gb18030" : "utf-8");

/** A small file that is in memory already, without its mark. */
export const decodeText = (bytes: Uint8Array): string => new TextDecoder(encodingOf(bytes)).decode(bytes);

const isAll = (encoding: string, sample: Uint8Array): boolean => {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(sample, { stream: true });
    return true;
  } catch (fault) {
    if (fault instanceof TypeError) return false;
    throw fault;
  }
};
