import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";

/** A line of a file without its end, counted from 1; `bytes`: how far the file has been read. */
export type FileLine = { line: number; bytes: number; text: string };

const SAMPLE = 1 << 20;

/**
 * The lines of a text file, whatever its size. Bytes that are no UTF-8 become U+FFFD; files of older office programs, GB18030
 * throughout, are read as such. Throws when there is no such file.
 */
export async function* fileLines(path: string): AsyncGenerator<FileLine> {
  const decoder = new TextDecoder(await encodingOf(path));
  let [rest, line, bytes] = ["", 0, 0];
  for await (const chunk of createReadStream(path)) {
    if (!(chunk instanceof Uint8Array)) throw new TypeError("A file stream without encoding gave text");
    bytes += chunk.length;
    // Only line feeds end a line: JSON may hold U+2028, which readline would break at.
    const lines = (rest + decoder.decode(chunk, { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    for (const text of lines) {
      line += 1;
      yield { line, bytes, text: text.replace(/\r$/, "") };
    }
  }
  rest += decoder.decode();
  if (rest !== "") yield { line: line + 1, bytes, text: rest.replace(/\r$/, "") };
}

/** A UTF-8 file with a damaged byte is still UTF-8: it is no valid GB18030 either. */
const encodingOf = async (path: string): Promise<"utf-8" | "gb18030"> => {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(SAMPLE), position: 0 });
    const sample = buffer.subarray(0, bytesRead);
    return !isAll("utf-8", sample) && isAll("gb18030", sample) ? "gb18030" : "utf-8";
  } finally {
    await file.close();
  }
};

const isAll = (encoding: string, sample: Uint8Array): boolean => {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(sample, { stream: true });
    return true;
  } catch (fault) {
    if (fault instanceof TypeError) return false;
    throw fault;
  }
};
