import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = resolve(fileURLToPath(new URL("..", import.meta.url)));
const template = join(root, "bin/template");

/** A refusal of the generator: printed as it is. */
class GeneratorError extends Error {}

const RESERVED = ["core", "shared", "house", "support", "journeys", "test", "static", "views", "config", "class", "default", "delete", "export", "import", "new", "package", "public", "switch", "this", "var", "with"];

/** The minute in Asia/Shanghai, or one more than the newest migration: those of one minute run in the order in which they were made. */
const stampAfter = async (into: string, now: Date): Promise<string> => {
  const minute = new Date(now.getTime() + 8 * 3_600_000).toISOString().replace(/\D/g, "").slice(0, 12);
  const names = (await readdir(join(into, "migrations"), { recursive: true }).catch((fault: unknown) => noFolder(fault))).map((path) => basename(path).slice(0, 12));
  const newest = names.filter((name) => /^\d{12}$/.test(name)).sort().at(-1) ?? "0";
  return newest < minute ? minute : String(Number(newest) + 1);
};

const write = async (into: string, path: string, content: string): Promise<string> => {
  const target = join(into, path);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, content, { flag: "wx" });
  return path;
};

/** `npm run plugin:new -- surveys 问卷`: the golden path, five folders with one small working subject. */
export const generatePlugin = async (into: string, id: string, label: string, now: Date): Promise<string[]> => {
  if (!/^[a-z][a-z0-9]{1,29}$/.test(id) || RESERVED.includes(id)) throw new GeneratorError(`插件名只用小写字母和数字，以字母开头，例如 surveys；${RESERVED.slice(0, 9).join("、")} 等另有用处。`);
  const stamp = await stampAfter(into, now);
  const files = (await readdir(template, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const fill = (text: string): string => text.replaceAll("__id__", id).replaceAll("__label__", label).replaceAll("__stamp__", stamp);
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

/** `npm run migrate:new -- review add-deadline`. */
export const generateMigration = async (into: string, id: string, what: string, now: Date): Promise<string> => {
  const owners = ["core", ...(await readdir(join(into, "plugins")))];
  if (!owners.includes(id)) throw new GeneratorError(`没有 ${id} 这个插件；可以是 ${owners.join("、")}。`);
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(what)) throw new GeneratorError("请用小写字母、数字和连字符写明改什么，例如 add-deadline。");
  return write(into, `migrations/${id}/${await stampAfter(into, now)}_${what.replaceAll("-", "_")}.ts`, MIGRATION);
};

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
      `请在 README.md 的插件表加上一行：| \`${id}\` ${words === "" ? id : words} | 它管什么 |`,
    ];
    case "migration": return [await generateMigration(root, id, words, new Date())];
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
