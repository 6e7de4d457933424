import type { Readable } from "node:stream";
import type { Db, Refusal, Tx } from "../contract.ts";

/** A stored file as pages show it. `size` in bytes; `fingerprint` is the SM3 of the content. */
export type StoredFile = { id: string; name: string; type: string; size: number; fingerprint: string };

export type NewFile = { name: string; content: Buffer };

/** A file of any size that the house itself has made, in a folder of its own. */
export type MadeFile = { name: string; type: string; path: string };

/**
 * Files live outside the web root under random names; the table `core_files` knows what they are called.
 * `put` refuses (`core.file-type`, `core.file-size`) what is not on the list of types, judged by content.
 * Whoever keeps a file points to it with a foreign key to `core_files`: what nobody points to is cleared away after 30 days.
 */
export type FileStore = {
  /** Why `put` would refuse a file, `undefined` when it would not. */
  check(file: NewFile): Promise<Refusal | undefined>;
  /** Writes the bytes; call it before the transaction that uses the answer. */
  put(file: NewFile): Promise<StoredFile>;
  /** Makes stored files known in the same transaction that refers to them. */
  register(tx: Tx, ...files: readonly StoredFile[]): Promise<void>;
  /** The opposite: nobody refers to these files any more. The bytes are removed with `remove`, outside the transaction. */
  unregister(tx: Tx, ids: readonly string[]): Promise<void>;
  find(db: Db, ids: readonly string[]): Promise<Map<string, StoredFile>>;
  /** Whether the bytes of a registered file are there; when not, the log says so. */
  exists(id: string): Promise<boolean>;
  /** Refuses with `core.file-lost` when the bytes are not there. */
  read(id: string): Promise<Buffer>;
  /** Takes over what the house has made, of any type and size; call it before the transaction that uses the answer. */
  keep(file: MadeFile): Promise<StoredFile>;
  /** The bytes one after the other, for what may be large. */
  stream(id: string): Promise<Readable>;
  /** The bytes are gone; `unregister` takes the name out of the table. */
  remove(id: string): Promise<void>;
  /** The ids of all bytes that were written before a day, so many at a time; also of those that nobody has registered. */
  storedBefore(day: Date, size: number): AsyncIterable<string[]>;
};
