import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { finished, pipeline } from "node:stream/promises";
import { ZipFile } from "yazl";

export type ZipEntry = { name: string; at: Date; content: Buffer };

/** Writes an archive one entry after the other, so that only one is in memory. */
export const writeZip = async (path: string, entries: AsyncIterable<ZipEntry>): Promise<void> => {
  const zip = new ZipFile();
  const failed = new Promise<never>((_, fail) => { zip.on("error", fail); });
  const written = pipeline(Readable.from(zip.outputStream), createWriteStream(path));
  const fill = async (): Promise<void> => {
    for await (const { name, at, content } of entries) {
      const bytes = Readable.from([content]);
      zip.addReadStream(bytes, name, { mtime: at, compress: true, size: content.length });
      await finished(bytes);
    }
    zip.end();
    await written;
  };
  await Promise.race([fill(), written.then(() => undefined), failed]);
};
