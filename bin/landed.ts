import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = resolve(fileURLToPath(new URL("..", import.meta.url)));

/** The sum of every migration, by its path below `migrations/`. */
const sumsIn = async (folder: string): Promise<Map<string, string>> => {
  const paths = (await readdir(folder, { recursive: true })).filter((path) => path.endsWith(".ts")).map((path) => path.replaceAll("\\", "/")).sort();
  return new Map(await Promise.all(paths.map(async (path) => [path, createHash("sha256").update(await readFile(join(folder, path))).digest("hex")] as const)));
};

/** `landed.sha256`, as `sha256sum` writes it. */
const landedIn = async (folder: string): Promise<Map<string, string>> =>
  new Map((await readFile(join(folder, "landed.sha256"), "utf8")).split("\n").filter((line) => line !== "").map((line) => [line.slice(66), line.slice(0, 64)]));

/** What landed and is no longer what it was, and what is there and is not listed. */
export const compareLanded = async (folder: string): Promise<{ changed: string[]; unlisted: string[] }> => {
  const [sums, landed] = [await sumsIn(folder), await landedIn(folder)];
  return { changed: [...landed].filter(([path, sum]) => sums.get(path) !== sum).map(([path]) => path), unlisted: [...sums.keys()].filter((path) => !landed.has(path)) };
};

/** Lists what is new; what has landed keeps its sum, whatever has become of it. Answers what was added. */
export const listLanded = async (folder: string): Promise<string[]> => {
  const [sums, landed] = [await sumsIn(folder), await landedIn(folder)];
  const all = [...new Map([...sums, ...landed])].sort(([a], [b]) => (a < b ? -1 : 1));
  await writeFile(join(folder, "landed.sha256"), all.map(([path, sum]) => `${sum}  ${path}\n`).join(""));
  return [...sums.keys()].filter((path) => !landed.has(path));
};

/** One line for each migration that must not land so; none when all is well. */
export const complaintsOf = async (folder: string): Promise<string[]> => {
  const { changed, unlisted } = await compareLanded(folder);
  return [
    ...changed.map((path) => `migrations/${path} 已经合入主干，不能再改或者删；请恢复原样，用 npm run migrate:new 另写一个。`),
    ...unlisted.map((path) => `migrations/${path} 还没有登记；合入主干以前请运行 npm run migrations:landed，并把 migrations/landed.sha256 一起提交。`),
  ];
};

/** `npm run migrations:landed` lists; `npm run check:migrations` (`--check`) only looks. */
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = join(root, "migrations");
  if (!process.argv.includes("--check")) process.stdout.write((await listLanded(folder)).map((path) => `已登记 migrations/${path}\n`).join(""));
  const complaints = await complaintsOf(folder);
  process.stderr.write(complaints.map((line) => `${line}\n`).join(""));
  process.exitCode = complaints.length === 0 ? 0 : 1;
}
