import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { errorCode } from "./error-code.ts";
import { processMark } from "./process-mark.ts";

/**
 * Makes a folder that is either whole or absent: it is filled aside and renamed at the end.
 * What killed processes left half-filled is removed; of two makers at once the first one's folder stays.
 */
export async function makeFolder(path: string, fill: (draft: string) => Promise<void>): Promise<void> {
  if (existsSync(path)) return;
  await mkdir(dirname(path), { recursive: true, mode: 0o711 });
  await removeOrphans(dirname(path), `${basename(path)}.new-`);
  const draft = `${path}.new-${process.pid}-${randomUUID()}`;
  try {
    await fill(draft);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    if (!["ENOTEMPTY", "EEXIST"].includes(errorCode(error) ?? "")) throw error;
  }
}

/** Removes the entries of a folder named `<prefix><pid>-…` whose process has ended. */
export async function removeOrphans(folder: string, prefix: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.startsWith(prefix)) continue;
    const pid = Number.parseInt(name.slice(prefix.length), 10);
    if (pid > 0 && processMark(pid) === undefined) await rm(join(folder, name), { recursive: true, force: true, maxRetries: 3 });
  }
}
