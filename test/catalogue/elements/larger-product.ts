import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import type * as transactModule from "../../../core/data/transact.ts";
import type * as pdfModule from "../../../core/pdf/chromium-pdf.ts";
import type * as houseModule from "../../support/house.ts";
import { projectRoot } from "../../support/house.ts";

/** What the product is made of, with the support that boots it in a test. */
const PARTS = ["package.json", "core", "plugins", "views", "static", "migrations", "config", "bin", "test/support"] as const;

type Support = typeof houseModule;
type Ports = typeof pdfModule & typeof transactModule;

export type LargerProduct = {
  /** The house of the copy: its own modules, views and assets. */
  house: Support["house"];
  ports: Ports;
  root: string;
  /** The files in which the copy and this tree differ, by their paths. */
  changed(): Promise<string[]>;
  remove(): Promise<void>;
};

/** Copies the whole tree, writes these entries at the end of one table of the element dictionary, and touches nothing else. */
export const largerProduct = async (table: string, entries: string): Promise<LargerProduct> => {
  const root = await mkdtemp(join(tmpdir(), "shixiang-larger-"));
  for (const part of PARTS) await cp(join(projectRoot, part), join(root, part), { recursive: true });
  await symlink(join(projectRoot, "node_modules"), join(root, "node_modules"));
  const source = await readFile(join(root, table), "utf8");
  const end = source.indexOf("\n];\n");
  if (end < 0) throw new Error(`${table} has no table that ends`);
  await writeFile(join(root, table), `${source.slice(0, end)}\n${entries}${source.slice(end)}`);
  // The modules of the copy are the same sources but for one table, so they have the types of these.
  const load = async <T>(path: string): Promise<T> => await import(pathToFileURL(join(root, path)).href) as T;
  const { house } = await load<Support>("test/support/house.ts");
  const ports = { ...await load<Ports>("core/pdf/chromium-pdf.ts"), ...await load<Ports>("core/data/transact.ts") };
  return { house, ports, root, changed: () => differing(root), remove: () => rm(root, { recursive: true, force: true }) };
};

const differing = async (root: string): Promise<string[]> => {
  const paths = new Set([...await filesBelow(root), ...await filesBelow(projectRoot)]);
  const same = async (path: string): Promise<boolean> => {
    const [ours, theirs] = await Promise.all([projectRoot, root].map((folder) => readFile(join(folder, path)).catch(() => null)));
    return ours?.equals(theirs ?? Buffer.of()) ?? false;
  };
  const found: string[] = [];
  for (const path of paths) if (!(await same(path))) found.push(path);
  return found.sort();
};

const filesBelow = async (root: string): Promise<string[]> => (await Promise.all(PARTS.map(async (part) => {
  if (part === "package.json") return [part];
  const found = await readdir(join(root, part), { recursive: true, withFileTypes: true });
  return found.filter((entry) => entry.isFile()).map((entry) => relative(root, join(entry.parentPath, entry.name)));
}))).flat();
