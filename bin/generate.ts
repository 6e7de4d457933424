import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = resolve(fileURLToPath(new URL("..", import.meta.url)));
const template = join(root, "bin/template");

/** A refusal of the generator: printed as it is. */
class GeneratorError extends Error {}

const stampOf = (now: Date): string => new Date(now.getTime() + 8 * 3_600_000).toISOString().replace(/\D/g, "").slice(0, 12);

const write = async (into: string, path: string, content: string): Promise<string> => {
  const target = join(into, path);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, content, { flag: "wx" });
  return path;
};

/** `npm run plugin:new -- surveys 问卷`: the golden path, five folders with one small working subject. */
export const generatePlugin = async (into: string, id: string, label: string, now: Date): Promise<string[]> => {
  if (!/^[a-z][a-z0-9]{1,29}$/.test(id)) throw new GeneratorError("插件名只用小写字母和数字，以字母开头，例如 surveys。");
  const files = (await readdir(template, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const fill = (text: string): string => text.replaceAll("__id__", id).replaceAll("__label__", label).replaceAll("__stamp__", stampOf(now));
  return Promise.all(files.map(async (entry) => {
    const path = join(entry.parentPath, entry.name);
    return write(into, fill(relative(template, path)).replace(/\.tmpl$/, ""), fill(await readFile(path, "utf8")));
  }));
};

const MIGRATION = `import type { Knex } from "knex";

export async function up(knex: Knex): Promise<void> {
  await knex.raw("select 1");
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw("select 1");
}
`;

/** `npm run plugin:files -- review`: everything that belongs to one id. */
const filesOf = async (id: string): Promise<string[]> => {
  const rooms = ["plugins", "views", "static", "migrations", "test"];
  const lists = await Promise.all(rooms.map(async (room) => {
    const found = await readdir(join(root, room, id), { recursive: true, withFileTypes: true }).catch((fault: unknown) => noFolder(fault));
    return found.filter((entry) => entry.isFile()).map((entry) => relative(root, join(entry.parentPath, entry.name)));
  }));
  return lists.flat().sort();
};

const noFolder = (fault: unknown): [] => {
  if (fault instanceof Error && "code" in fault && fault.code === "ENOENT") return [];
  throw fault;
};

const main = async ([what = "", id = "", words = ""]: readonly string[]): Promise<string[]> => {
  switch (what) {
    case "plugin": return [
      ...await generatePlugin(root, id, words === "" ? id : words, new Date()),
      `请在 config/plugins.ts 加上：import { plugin as ${id} } from "../plugins/${id}/plugin.ts"; 和 flip(${id}, { enabled: true })`,
    ];
    case "migration": return [await write(root, `migrations/${id}/${stampOf(new Date())}_${words.replaceAll("-", "_")}.ts`, MIGRATION)];
    case "files": return filesOf(id);
    default: throw new GeneratorError("用法：npm run plugin:new -- <插件名> <中文名>；npm run migrate:new -- <插件名> <改什么>；npm run plugin:files -- <插件名>");
  }
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    process.stdout.write(`${(await main(process.argv.slice(2))).join("\n")}\n`);
  } catch (fault) {
    const exists = fault instanceof Error && "code" in fault && fault.code === "EEXIST";
    process.stderr.write(`${exists ? "已经有同名的文件，没有覆盖。" : fault instanceof Error ? fault.message : String(fault)}\n`);
    process.exitCode = 1;
  }
}
