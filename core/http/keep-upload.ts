import { createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import { Writable } from "node:stream";
import { z } from "zod";

/** In bytes, and how many files. `read`: what is read at most only to be thrown away. */
export type UploadLimits = { each: number; all: number; count: number; read: number };

const Place = z.object({ filepath: z.string() });

/**
 * Writes the files of one form to the disk as far as they may go. What is beyond is read and goes nowhere: a form that is cut off loses the
 * words that stand behind the file, and the person would have to write them again.
 */
export const keepUploads = (limits: UploadLimits): ((file?: unknown) => Writable) => {
  const room = { left: limits.all, files: limits.count };
  return (file) => {
    room.files -= 1;
    return new KeptFile(Place.parse(file).filepath, room.files < 0 ? 0 : limits.each, room);
  };
};

class KeptFile extends Writable {
  readonly #path: string;
  readonly #disk: Writable;
  readonly #room: { left: number };
  #own: number;

  constructor(path: string, own: number, room: { left: number }) {
    super({ autoDestroy: false });
    this.#path = path;
    this.#own = own;
    this.#room = room;
    this.#disk = createWriteStream(path).on("error", (fault) => this.emit("error", fault));
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (fault?: Error | null) => void): void {
    this.#own -= chunk.length;
    this.#room.left -= chunk.length;
    if (this.#own < 0 || this.#room.left < 0) done();
    else this.#disk.write(chunk, done);
  }

  override _final(done: (fault?: Error | null) => void): void {
    this.#disk.end(done);
  }

  override _destroy(_fault: Error | null, done: (fault?: Error | null) => void): void {
    this.#disk.destroy();
    rm(this.#path, { force: true }).then(() => done(), done);
  }
}
