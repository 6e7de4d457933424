import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { extname } from "node:path";
import { fileTypeFromBuffer } from "file-type";
import type { Disk } from "flydrive";
import type { Logger } from "pino";
import { z } from "zod";
import { sm3 } from "../crypto/sm3.ts";
import { gone, refuse, type Refusal } from "../http/refusal.ts";
import type { Clock } from "../ports/clock.ts";
import type { FileStore, MadeFile, NewFile, StoredFile } from "../ports/files.ts";

const OLD_OFFICE: Readonly<Record<string, string>> = { ".doc": "application/msword", ".xls": "application/vnd.ms-excel" };

/** Content decides; only text, which has no signature, is judged by its ending and by being text. */
const typeOf = async ({ name, content }: NewFile): Promise<string | undefined> => {
  const ending = extname(name).toLowerCase();
  const found = await fileTypeFromBuffer(content);
  if (found === undefined) return ending === ".txt" && !content.includes(0) ? "text/plain; charset=utf-8" : undefined;
  // Word and Excel before 2007 share one container, so here the ending has to say which.
  if (found.mime === "application/x-cfb") return OLD_OFFICE[ending];
  return ALLOWED.has(found.mime) ? found.mime : undefined;
};

const ALLOWED: ReadonlySet<string> = new Set([
  "application/pdf", "image/png", "image/jpeg", "image/gif", "image/webp",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
]);

type Judged = { type: string } | { refusal: Refusal };

/** `label`: what the field is called, for a form that has more than one says so (`Refusal.at`). */
const judge = async (file: NewFile, mega: number): Promise<Judged> => {
  const no = (code: `core.${string}`) => ({ refusal: refuse(code, { status: 422, values: { label: "文件", mega } }) });
  if (file.content.length === 0) return no("core.file-empty");
  if (file.content.length > mega * 1024 * 1024) return no("core.file-size");
  const type = await typeOf(file);
  return type === undefined ? no("core.file-type") : { type };
};

const Row = z.object({ id: z.string(), name: z.string(), type: z.string(), size: z.coerce.number(), fingerprint: z.string() });

type Tools = { assertOutside: () => void; log: Pick<Logger, "error">; clock: Clock; maxMegabytes: () => number };

/** Files on a disk (or any S3 store) under random names; what they are called and what they are stands in `core_files`. */
export const fileStoreOn = (disk: Disk, { assertOutside, log, clock, maxMegabytes }: Tools): FileStore => {
  const exists = async (id: string): Promise<boolean> => {
    assertOutside();
    const there = await disk.exists(keyOf(id));
    if (!there) log.error({ file: id }, "a registered file is missing on the disk");
    return there;
  };
  return {
    check: async (file) => {
      const judged = await judge(file, maxMegabytes());
      return "refusal" in judged ? judged.refusal : undefined;
    },
    put: async (file) => {
      assertOutside();
      const judged = await judge(file, maxMegabytes());
      if ("refusal" in judged) throw judged.refusal;
      const id = randomUUID();
      await disk.put(keyOf(id), file.content);
      return { id, name: file.name.slice(-200), type: judged.type, size: file.content.length, fingerprint: sm3(file.content) };
    },
    register: async (tx, ...files) => {
      if (files.length > 0) await tx("core_files").insert(files.map((file) => ({ ...file, stored_at: clock.now() })));
    },
    unregister: async (tx, ids) => {
      await tx("core_files").whereIn("id", [...ids]).delete();
    },
    find: async (db, ids) => {
      const rows = z.array(Row).parse(await db("core_files").whereIn("id", [...ids]));
      return new Map(rows.map((row): [string, StoredFile] => [row.id, row]));
    },
    exists,
    read: async (id) => {
      if (!(await exists(id))) throw gone("core.file-lost");
      return Buffer.from(await disk.getBytes(keyOf(id)));
    },
    keep: async (file) => {
      assertOutside();
      const [id, facts] = [randomUUID(), await factsOf(file)];
      await disk.moveFromFs(file.path, keyOf(id));
      return { id, name: file.name.slice(-200), type: file.type, ...facts };
    },
    stream: async (id) => {
      if (!(await exists(id))) throw gone("core.file-lost");
      return disk.getStream(keyOf(id));
    },
    remove: async (id) => {
      assertOutside();
      await disk.delete(keyOf(id));
    },
    storedBefore: (day, size) => listStored(disk, day, size),
  };
};

/** Read piece by piece: a result may be larger than the memory. */
const factsOf = async ({ path }: MadeFile): Promise<Pick<StoredFile, "size" | "fingerprint">> => {
  const hash = createHash("sm3");
  for await (const chunk of createReadStream(path)) {
    if (!(chunk instanceof Uint8Array)) throw new TypeError("A file stream without encoding gave text");
    hash.update(chunk);
  }
  return { size: (await stat(path)).size, fingerprint: hash.digest("hex") };
};

/** Walks the disk once; only what is old enough is told. */
const listStored = async function* (disk: Disk, day: Date, size: number): AsyncGenerator<string[]> {
  let [page, ids]: [string | undefined, string[]] = [undefined, []];
  do {
    const { objects, paginationToken }: Awaited<ReturnType<Disk["listAll"]>> = await disk.listAll("", { recursive: true, ...(page === undefined ? {} : { paginationToken: page }) });
    for (const object of objects) {
      if (!object.isFile || (await disk.getMetaData(object.key)).lastModified >= day) continue;
      ids.push(object.name);
      if (ids.length === size) { yield ids; ids = []; }
    }
    page = paginationToken;
  } while (page !== undefined);
  if (ids.length > 0) yield ids;
};

const keyOf = (id: string): string => `${id.slice(0, 2)}/${id}`;
